//! Each accepted case of `tests/ui`, and each example, with a release deleted, moved behind
//! the next completion, or doubled, and with a completion deleted or doubled.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::slice;

use spin_lock_safe_model::{Mutant, Toolchain, completing, mutants};

/// Fewer would mean that the tool does not see the cases any more.
const FEWEST: usize = 550;
const FEWEST_OF_EXAMPLES: usize = 40;

const EXAMPLES: [&str; 5] = [
    "examples/ramdisk",
    "examples/cancel_safe_queue",
    "examples/physical_miniport",
    "examples/filter",
    "examples/migration",
];

/// What the borrow checker says of a lock that is held, and of a guard that is gone.
const BORROWS: [&str; 3] = ["error[E0382]", "error[E0499]", "error[E0502]"];

#[test]
fn mutants_of_the_accepted_cases_are_refused() -> Result<(), Box<dyn Error>> {
    let toolchain = Toolchain::prepare("mutants")?;
    let accept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/accept");
    let (mut count, mut wrong) = (0, Vec::new());
    for case in files(&accept)? {
        let text = fs::read_to_string(&case)?;
        if text.contains("wdk_sys") {
            continue; // the compiler here knows this crate only
        }
        let mutants = mutants(&text, &completing(slice::from_ref(&text))?)?;
        if !mutants.is_empty() && toolchain.refusal(&text)?.is_some() {
            wrong.push(format!("{}: is refused itself", case.display()));
        }
        for mutant in mutants {
            count += 1;
            let said = toolchain.refusal(&mutant.text)?.unwrap_or_default();
            if !judged_right(&mutant, &said) {
                let Mutant { what, text, .. } = mutant;
                wrong.push(format!("{}: {what}\n{text}\n{said}", case.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "judged wrongly:\n{}", wrong.join("\n"));
    assert!(count >= FEWEST, "only {count} mutants");
    println!("{count} mutants");
    Ok(())
}

/// Whether a wrong mutant is refused by the borrow checker, and a right one accepted.
fn judged_right(mutant: &Mutant, said: &str) -> bool {
    if mutant.is_wrong {
        BORROWS.iter().any(|code| said.contains(code))
    } else {
        !said.contains("error")
    }
}

/// They span files, so cargo checks them, in a copy of the workspace.
#[test]
fn mutants_of_the_examples_are_refused() -> Result<(), Box<dyn Error>> {
    let copy = copy_of_the_workspace()?;
    let checked = |what: &str| -> Result<String, Box<dyn Error>> {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--package", "spin-lock-safe-examples"])
            .args(["--package", "ramdisk", "--lib", "--examples"])
            .arg("--target-dir")
            .arg(copy.join("target"))
            .current_dir(&copy)
            .output()?;
        println!("{what}: {}", output.status);
        Ok(String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let said = checked("as they are")?;
    assert!(!said.contains("error"), "{said}");
    let (mut count, mut wrong) = (0, Vec::new());
    let folders = EXAMPLES.iter().map(|folder| files(&copy.join(folder)));
    for files in folders.collect::<Result<Vec<_>, _>>()? {
        let texts = files.iter().map(fs::read_to_string);
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        let completing = completing(&texts)?;
        for (file, text) in files.iter().zip(&texts) {
            for mutant in mutants(text, &completing)? {
                count += 1;
                fs::write(file, &mutant.text)?;
                let what = format!("{}: {}", file.display(), mutant.what);
                let said = checked(&what)?;
                if !judged_right(&mutant, &said) {
                    wrong.push(format!("{what}\n{said}"));
                }
            }
            fs::write(file, text)?;
        }
    }
    fs::remove_dir_all(&copy)?;
    assert!(wrong.is_empty(), "judged wrongly:\n{}", wrong.join("\n"));
    assert!(count >= FEWEST_OF_EXAMPLES, "only {count} mutants");
    println!("{count} mutants");
    Ok(())
}

/// The crates and the examples that are built in this workspace, as one of their own.
fn copy_of_the_workspace() -> Result<PathBuf, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    let others = [
        "macros/src",
        "runtime/src",
        "examples/tests",
        "tests/wdk-sys/src",
        "tests/wdk-sys/tests",
    ];
    for folder in EXAMPLES.iter().chain(&others) {
        for file in all_files(&root.join(folder))? {
            let to = copy.join(file.strip_prefix(&root)?);
            fs::create_dir_all(to.parent().ok_or("a file has a folder")?)?;
            fs::copy(&file, to)?;
        }
    }
    for file in [
        "macros/Cargo.toml",
        "runtime/Cargo.toml",
        "examples/Cargo.toml",
        "examples/lib.rs",
        "tests/wdk-sys/Cargo.toml",
    ] {
        fs::copy(root.join(file), copy.join(file))?;
    }
    fs::copy(root.join("Cargo.lock"), copy.join("Cargo.lock"))?;
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?;
    let (_, rest) = manifest
        .split_once("members = [")
        .and_then(|(_, rest)| rest.split_once(']'))
        .ok_or("the workspace has members")?;
    let head = "[workspace]\nresolver = \"3\"\n\
        members = [\"macros\", \"runtime\", \"examples\", \"examples/ramdisk\", \"tests/wdk-sys\"]";
    fs::write(copy.join("Cargo.toml"), head.to_owned() + rest)?;
    Ok(copy)
}

fn all_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(all_files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = all_files(folder)?;
    found.retain(|path| path.extension().is_some_and(|it| it == "rs"));
    found.sort();
    Ok(found)
}
