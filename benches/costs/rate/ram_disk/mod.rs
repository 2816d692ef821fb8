//! Measures the RAM disk of the examples: its driver under the attribute, and the same driver with raw
//! calls.

mod machine;
mod raw;
#[cfg(test)]
mod tests;
mod user;

use ramdisk::driver_entry::DriverEntry;
use ramdisk::workload::Failure;

use super::{Row, Version, compare};
use crate::Outcome;
use machine::Machine;
use user::User;

/// What a user does repeatedly.
type Use = fn(&mut User, &Machine) -> Result<(), Failure>;

const USES: [(&str, Use); 3] = [
    ("RAM disk: reads and writes", User::write_and_read),
    ("RAM disk: waits for a write", User::wait_for_writes),
    ("RAM disk: control requests", User::query),
];

/// A machine with one of the drivers, and what its users do.
struct Used {
    machine: Machine,
    again: Use,
}

/// Adds a row for each use.
pub(super) fn measure(row: Row<'_>) -> Outcome<()> {
    for (name, again) in USES {
        row(name, &|threads| {
            let used = |machine: Result<Machine, Failure>| {
                Ok(Used {
                    machine: machine?,
                    again,
                })
            };
            compare(threads, || used(annotated()), || used(by_hand()))
        })?;
    }
    Ok(())
}

/// Returns a machine with the annotated driver.
fn annotated() -> Result<Machine, Failure> {
    // SAFETY: the driver keeps the contracts.
    unsafe { Machine::start(&DriverEntry::annotated()) }
}

/// Returns a machine with the driver with raw calls.
fn by_hand() -> Result<Machine, Failure> {
    // SAFETY: the driver keeps the contracts.
    unsafe { Machine::start(&raw::driver_entry()) }
}

impl Version for Used {
    fn sender(&self, thread: usize) -> impl FnMut() -> Result<(), Failure> {
        let mut user = User::new(thread);
        move || (self.again)(&mut user, &self.machine)
    }

    fn end(self) -> Result<(), Failure> {
        self.machine.remove()
    }
}
