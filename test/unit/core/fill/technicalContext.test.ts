import assert from 'node:assert/strict';
import { openFill, planPath } from './fixture.ts';

const plan = `# Implementation Plan: Login

## Technical Context

**Language/Version**: [e.g., Kotlin 2.2, Go 1.25 or NEEDS CLARIFICATION]  
**Primary Dependencies**: [e.g., Ktor or NEEDS CLARIFICATION]  
**Storage**: [if applicable, e.g., SQLite, or N/A]  
**Testing**: [e.g., JUnit or NEEDS CLARIFICATION]  
**Target Platform**: [e.g., Linux server or NEEDS CLARIFICATION]  
**Project Type**: [e.g., library, web service or NEEDS CLARIFICATION]  
`;

async function first(files: Readonly<Record<string, string>>, field: string): Promise<string | undefined> {
	return (await (await openFill({ ...files, [planPath]: plan })).labels(field))[0];
}

const repositories: readonly (readonly [
	name: string,
	files: Record<string, string>,
	expected: Record<string, string>,
])[] = [
	[
		'a web application in TypeScript',
		{
			'package.json': JSON.stringify({
				engines: { node: '>=22.4' },
				dependencies: { react: '^19.1.0', '@tanstack/x': '1', pg: '8.13.1' },
				devDependencies: { typescript: '~5.9.2', vitest: '3.2.0', '@playwright/test': '^1.55.0' },
			}),
			'tsconfig.json': '{ // strict\n "compilerOptions": { "strict": true, }, }',
			'compose.yaml': 'services:\n  db:\n    image: postgres:17-alpine\n',
		},
		{
			'Language/Version': 'TypeScript 5.9, Node.js 22.4',
			'Primary Dependencies': 'React 19.1',
			Storage: 'PostgreSQL 17',
			Testing: 'Vitest 3.2, Playwright 1.55',
			'Project Type': 'Web application',
		},
	],
	[
		'a service in Go',
		{
			'go.mod':
				'module x\n\ngo 1.25.1\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgithub.com/jackc/pgx/v5 v5.7.1\n\tgithub.com/stretchr/testify v1.9.0\n\tgithub.com/spf13/cobra v1.8.0 // indirect\n)\n',
			Dockerfile: 'FROM --platform=linux golang:1.25 AS build\nFROM scratch\n',
		},
		{
			'Language/Version': 'Go 1.25',
			'Primary Dependencies': 'Gin 1.10',
			Storage: 'PostgreSQL',
			Testing: 'testify 1.9, go test',
			'Target Platform': 'Linux containers',
		},
	],
	[
		'a program in Rust',
		{
			'Cargo.toml':
				'[package]\nname = "x"\nedition = "2024"\nrust-version = "1.88"\n[dependencies]\nclap = { version = "4.5", features = ["derive"] }\nsqlx = { version = "0.8", features = ["postgres", "runtime-tokio"] }\n[dev-dependencies]\nproptest = "1"\n',
		},
		{
			'Language/Version': 'Rust 1.88',
			'Primary Dependencies': 'clap 4.5, SQLx 0.8',
			Storage: 'PostgreSQL',
			Testing: 'cargo test, proptest 1',
			'Project Type': 'Command-line tool',
		},
	],
	[
		'a service in Python, with uv',
		{
			'pyproject.toml':
				'[project]\nname = "x"\nrequires-python = ">=3.12"\ndependencies = ["fastapi[standard]>=0.115", "SQLAlchemy~=2.0", "psycopg2_binary"]\n[dependency-groups]\ndev = ["pytest>=8.3", {include-group = "lint"}]\n',
		},
		{
			'Language/Version': 'Python 3.12',
			'Primary Dependencies': 'FastAPI 0.115, SQLAlchemy 2.0',
			Storage: 'PostgreSQL',
			Testing: 'pytest 8.3',
			'Project Type': 'Web service',
		},
	],
	[
		'a service in Python, with Poetry',
		{
			'pyproject.toml':
				'[tool.poetry.dependencies]\npython = "^3.13"\ndjango = {version = "5.2", extras = ["argon2"]}\n[tool.poetry.group.test.dependencies]\npytest = "^8.0"\n',
		},
		{ 'Language/Version': 'Python 3.13', 'Primary Dependencies': 'Django 5.2', Testing: 'pytest 8.0' },
	],
	[
		'a service in Python, with requirements',
		{ 'requirements.txt': '# web\nFlask==3.1.0\nredis>=5 # cache\n', '.python-version': '3.13.1\n' },
		{ 'Language/Version': 'Python 3.13', 'Primary Dependencies': 'Flask 3.1', Storage: 'Redis' },
	],
	[
		'a service in Java, with Maven',
		{
			'pom.xml':
				'<?xml version="1.0"?><project><parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>3.5.0</version></parent><properties><java.version>21</java.version><pg>42.7.4</pg></properties><dependencies><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>@</version></dependency><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId></dependency></dependencies></project>'.replace(
					'@',
					'$' + '{pg}',
				),
		},
		{
			'Language/Version': 'Java 21',
			'Primary Dependencies': 'Spring Boot 3.5',
			Storage: 'PostgreSQL',
			Testing: 'JUnit',
		},
	],
	[
		'an Android app in Kotlin, with Gradle',
		{
			'build.gradle.kts':
				'plugins {\n  id("com.android.application") version "8.7"\n  kotlin("android") version "2.2.0"\n}\ndependencies {\n  implementation("androidx.compose.ui:ui:1.7.0")\n  testImplementation("junit:junit:4.13.2")\n}\n',
		},
		{
			'Language/Version': 'Kotlin 2.2',
			'Primary Dependencies': 'Jetpack Compose 1.7',
			Testing: 'JUnit 4.13',
			'Target Platform': 'Android',
			'Project Type': 'Mobile app',
		},
	],
	[
		'a service in C#',
		{
			'src/Api/Api.csproj':
				'<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="9.0.1" /><PackageReference Include="xunit" Version="2.9.2" /></ItemGroup></Project>',
		},
		{
			'Language/Version': 'C#, .NET 9.0',
			'Primary Dependencies': 'ASP.NET Core 9.0, Entity Framework Core 9.0',
			Storage: 'PostgreSQL',
			Testing: 'xUnit 2.9',
			'Project Type': 'Web service',
		},
	],
	[
		'an Android app whose versions are in a catalogue',
		{
			'build.gradle.kts': 'plugins {\n  alias(libs.plugins.android.application) apply false\n}\n',
			'app/build.gradle.kts': 'dependencies { implementation(libs.room) }\n',
			'gradle/libs.versions.toml':
				'[versions]\nkotlin = "2.2.0"\nroom = "2.7.1"\n[libraries]\nroom = { group = "androidx.room", name = "room-runtime", version.ref = "room" }\nretrofit = { module = "com.squareup.retrofit2:retrofit", version = "2.11.0" }\njunit = "junit:junit:4.13.2"\n' +
				'[plugins]\nandroid-application = { id = "com.android.application", version = "8.7.0" }\nkotlin = { id = "org.jetbrains.kotlin.android", version.ref = "kotlin" }\n',
		},
		{
			'Language/Version': 'Kotlin 2.2',
			'Primary Dependencies': 'Room 2.7, Retrofit 2.11',
			Storage: 'SQLite',
			Testing: 'JUnit 4.13',
			'Target Platform': 'Android',
			'Project Type': 'Mobile app',
		},
	],
	[
		'services in C# whose versions are kept in one place, with tests beside them',
		{
			'Directory.Packages.props':
				'<Project><PropertyGroup><Grpc>2.67.0</Grpc></PropertyGroup><ItemGroup><PackageVersion Include="Grpc.AspNetCore" Version="$(Grpc)" /><PackageVersion Include="Aspire.Hosting.Redis" Version="9.0.0" /><PackageVersion Include="Aspire.Hosting.RabbitMQ" Version="9.0.0" /></ItemGroup></Project>',
			'src/Api/Api.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"><TargetFramework>net9.0</TargetFramework></Project>',
			'tests/Api.Tests/Api.Tests.csproj':
				'<Project><TargetFramework>net8.0</TargetFramework><PackageReference Include="xunit" Version="2.9.2" /><PackageReference Include="Dapper" Version="2.1" /></Project>',
		},
		{
			'Language/Version': 'C#, .NET 9.0',
			'Primary Dependencies': 'gRPC 2.67, RabbitMQ, ASP.NET Core 9.0',
			Storage: 'Redis',
			Testing: 'xUnit 2.9',
		},
	],
	[
		'a service in Rust, as a workspace',
		{
			'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n[workspace.package]\nedition = "2024"\n',
			'rust-toolchain.toml': '[toolchain]\nchannel = "1.89.0"\n',
			'crates/server/Cargo.toml':
				'[package]\nname = "server"\nedition.workspace = true\n[dependencies]\nactix-web = "4.12"\nclap = "4"\nheed = "0.22"\n',
			'.github/workflows/ci.yml': 'jobs:\n  a:\n    runs-on: ubuntu-latest\n',
			Dockerfile: 'FROM alpine:3\n',
		},
		{
			'Language/Version': 'Rust 1.89',
			'Primary Dependencies': 'Actix Web 4.12, clap 4',
			Storage: 'LMDB',
			'Target Platform': 'Linux containers',
			'Project Type': 'Monorepo, Web service',
		},
	],
	[
		'an application in Ruby',
		{
			Gemfile:
				'source "https://rubygems.org"\nruby "3.4.1"\ngem "rails", "~> 8.0.1"\ngem \'pg\'\n  gem "rspec-rails", "~> 7.1"\n',
		},
		{
			'Language/Version': 'Ruby 3.4',
			'Primary Dependencies': 'Rails 8.0',
			Storage: 'PostgreSQL',
			Testing: 'RSpec 7.1',
		},
	],
	[
		'an application in PHP',
		{ 'composer.json': '{"require":{"php":"^8.3","laravel/framework":"^12.0"},"require-dev":{"pestphp/pest":"^3.0"}}' },
		{ 'Language/Version': 'PHP 8.3', 'Primary Dependencies': 'Laravel 12.0', Testing: 'Pest 3.0' },
	],
	[
		'an app in Dart',
		{
			'pubspec.yaml':
				'environment:\n  sdk: ^3.6.0\ndependencies:\n  flutter:\n    sdk: flutter\n  sqflite: ^2.4.0\ndev_dependencies:\n  flutter_test:\n    sdk: flutter\n',
		},
		{
			'Language/Version': 'Dart 3.6',
			'Primary Dependencies': 'Flutter',
			Storage: 'SQLite',
			Testing: 'flutter_test',
			'Project Type': 'Mobile app',
		},
	],
	[
		'a service in Swift',
		{
			'Package.swift':
				'// swift-tools-version: 6.0\nlet package = Package(dependencies: [.package(url: "https://github.com/vapor/vapor.git", from: "4.106.0")], targets: [.testTarget(name: "T")])\n',
		},
		{ 'Language/Version': 'Swift 6.0', 'Primary Dependencies': 'Vapor 4.106', Testing: 'swift test' },
	],
	[
		'an application in Elixir',
		{
			'mix.exs':
				'def project, do: [elixir: "~> 1.18"]\ndefp deps, do: [{:phoenix, "~> 1.8.0"}, {:postgrex, ">= 0.0.0"}]\n',
		},
		{ 'Language/Version': 'Elixir 1.18', 'Primary Dependencies': 'Phoenix 1.8', Testing: 'ExUnit' },
	],
	[
		'an extension of VS Code',
		{ 'package.json': '{"engines":{"vscode":"^1.100.0"},"devDependencies":{"mocha":"11.0.0"}}' },
		{ 'Language/Version': 'JavaScript', 'Target Platform': 'VS Code 1.100', 'Project Type': 'VS Code extension' },
	],
];

suite('technical context', () => {
	for (const [name, files, expected] of repositories) {
		test(`from ${name}`, async () => {
			for (const [field, value] of Object.entries(expected)) {
				assert.equal(await first(files, field), value, field);
			}
		});
	}

	test('names the file that says so', async () => {
		const { suggest } = await openFill({ 'go.mod': 'go 1.24\n', [planPath]: plan });
		const [suggestion] = await suggest('Language/Version');
		assert.equal(suggestion?.source, 'go.mod');
		assert.equal(suggestion.sourceUri, 'file:///repo/go.mod');
		assert.equal(suggestion.confidence, 'high');
	});

	test('looks two folders deep, but not into what was fetched or built', async () => {
		const files = { 'node_modules/a/package.json': '{"engines":{"node":"1"}}', 'dist/go.mod': 'go 1.1' };
		assert.equal(
			await first({ ...files, 'apps/web/package.json': '{"dependencies":{"vue":"^3.5.0"}}' }, 'Primary Dependencies'),
			'Vue 3.5',
		);
		assert.equal(await first(files, 'Language/Version'), 'Kotlin 2.2');
	});

	test('broken manifests say nothing', async () => {
		const files = {
			'package.json': '{ "engines": ',
			'Cargo.toml': '[package',
			'pyproject.toml': '= 1',
			'pom.xml': '<project><a',
			'pubspec.yaml': 'a: [',
			'composer.json': '[]',
			'compose.yml': '- 1',
		};
		assert.equal(await first({ ...files, 'go.mod': 'go 1.25' }, 'Primary Dependencies'), 'Ktor');
	});

	test('writes the value and nothing else', async () => {
		const { apply } = await openFill({ 'go.mod': 'go 1.25\n', [planPath]: plan.replaceAll('\n', '\r\n') });
		assert.equal(
			await apply('Language/Version', 'Go 1.25'),
			plan.replace('[e.g., Kotlin 2.2, Go 1.25 or NEEDS CLARIFICATION]', 'Go 1.25').replaceAll('\n', '\r\n'),
		);
	});
});

suite('what the template offers', () => {
	test('its examples, nothing, or an open question', async () => {
		const { labels } = await openFill({ [planPath]: plan });
		assert.deepEqual(await labels('Language/Version'), ['Kotlin 2.2', 'Go 1.25', 'NEEDS CLARIFICATION']);
		assert.deepEqual(await labels('Storage'), ['SQLite', 'N/A', 'NEEDS CLARIFICATION']);
		const older =
			'# Implementation Plan: X\n\n## Technical Context\n\n**Project Type**: [single/web/mobile - determines source structure]\n';
		assert.deepEqual(await (await openFill({ [planPath]: older })).labels('Project Type'), [
			'single',
			'web',
			'mobile',
			'NEEDS CLARIFICATION',
		]);
	});
});

suite('other plans', () => {
	const other = (value: string) => `# Implementation Plan: X\n\n**Storage**: ${value}\n`;

	test('the most used value first, with the count', async () => {
		const { suggest } = await openFill({
			[planPath]: plan,
			'specs/002-a/plan.md': other('PostgreSQL 17'),
			'specs/003-b/plan.md': other('SQLite files'),
			'specs/004-c/plan.md': other('PostgreSQL\n17'),
			'specs/005-d/plan.md': other('[e.g., MySQL]'),
			'specs/006-e/plan.md': other('NEEDS CLARIFICATION'),
		});
		const found = (await suggest('Storage')).map(({ label, source }) => [label, source]);
		assert.deepEqual(found.slice(0, 2), [
			['PostgreSQL 17', '2 other plans'],
			['SQLite files', '1 other plan'],
		]);
		assert.ok(!found.some(([label]) => label === '[e.g., MySQL]'));
	});

	test('one value from two sources is offered once', async () => {
		const { suggest } = await openFill({
			[planPath]: plan,
			'go.mod': 'go 1.25\n',
			'specs/002-a/plan.md': '# Implementation Plan: X\n\n**Language/Runtime**: Go 1.25\n',
		});
		const found = (await suggest('Language/Version')).filter(({ label }) => label === 'Go 1.25');
		assert.deepEqual(
			found.map(({ source }) => source),
			['go.mod · 1 other plan · example of the template'],
		);
	});
});
