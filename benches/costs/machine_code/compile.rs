//! Compiles the handlers like a driver, and assembles them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::Message;

use crate::{Outcome, shell};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    Windows,
    Host,
}

/// Returns the file with the compiler's assembly of the handlers.
pub(super) fn assembly(target: Target) -> Outcome<PathBuf> {
    let mut cargo = shell::cargo();
    cargo.args([
        "rustc",
        "--locked",
        "--lib",
        "--package",
        "spin-lock-safe-benches",
    ]);
    cargo.args(["--profile", "driver", "--message-format", "json"]);
    if target == Target::Windows {
        cargo.args(["--target", "x86_64-pc-windows-msvc"]);
    }
    cargo.args(["--", "--emit", "asm", "-C", "symbol-mangling-version=v0"]);
    let messages = shell::output(&mut cargo)?;
    for message in Message::parse_stream(messages.as_bytes()) {
        if let Message::CompilerArtifact(artifact) = message?
            && artifact.target.name == "handlers"
            && let Some(metadata) = artifact
                .filenames
                .iter()
                .find(|it| it.extension() == Some("rmeta"))
        {
            return beside(metadata.as_std_path());
        }
    }
    Err("cargo made no handlers".into())
}

/// Returns the assembly that was made with the metadata of this library.
fn beside(library: &Path) -> Outcome<PathBuf> {
    let stem = library.file_stem().and_then(|stem| stem.to_str());
    let name = stem.and_then(|stem| stem.strip_prefix("lib"));
    let name = name.ok_or("a library has no name")?;
    let assembly = library.with_file_name(format!("{name}.s"));
    if fs::exists(&assembly)? {
        return Ok(assembly);
    }
    Err(format!("no {}", assembly.display()).into())
}

pub(super) fn assemble(source: &Path, object: &Path) -> Outcome<()> {
    shell::output(Command::new("as").arg("-o").args([object, source]))?;
    Ok(())
}

/// Returns the names and sizes in an object file.
pub(super) fn symbols(object: &Path) -> Outcome<String> {
    shell::output(
        Command::new("nm")
            .args(["-S", "--defined-only"])
            .arg(object),
    )
}

/// Makes a library from `source`, which this program can load.
pub(super) fn link(source: &Path, library: &Path) -> Outcome<()> {
    let mut cc = Command::new("cc");
    cc.args([
        "-shared",
        "-nostdlib",
        "-Wl,-Bsymbolic,-z,noexecstack",
        "-o",
    ]);
    shell::output(cc.args([library, source]))?;
    Ok(())
}
