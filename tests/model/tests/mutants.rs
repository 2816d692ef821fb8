//! Each accepted case of `tests/ui`, with a release deleted, moved behind the next
//! completion, or doubled, must be refused.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use spin_lock_safe_model::{Toolchain, mutants};

/// Fewer would mean that the tool does not see the cases any more.
const FEWEST: usize = 80;

/// What the borrow checker says of a lock that is held, and of a guard that is gone.
const BORROWS: [&str; 3] = ["error[E0382]", "error[E0499]", "error[E0502]"];

#[test]
fn mutants_of_the_accepted_cases_are_refused() -> Result<(), Box<dyn Error>> {
    let toolchain = Toolchain::prepare("mutants")?;
    let accept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/accept");
    let (mut count, mut wrong) = (0, Vec::new());
    for case in files(&accept)? {
        let text = fs::read_to_string(&case)?;
        let mutants = mutants(&text)?;
        if !mutants.is_empty() && toolchain.refusal(&text)?.is_some() {
            wrong.push(format!("{}: is refused itself", case.display()));
        }
        for mutant in mutants {
            count += 1;
            let refusal = toolchain.refusal(&mutant.text)?.unwrap_or_default();
            if !BORROWS.iter().any(|code| refusal.contains(code)) {
                wrong.push(format!(
                    "{}: {}\n{}",
                    case.display(),
                    mutant.what,
                    mutant.text
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "not refused by the borrow checker:\n{}",
        wrong.join("\n")
    );
    assert!(count >= FEWEST, "only {count} mutants");
    println!("{count} mutants");
    Ok(())
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
