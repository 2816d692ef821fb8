//! Measures how many requests per second are completed on the simulated kernel.

mod pairs;
mod ram_disk;

use std::fmt::Write as _;
use std::thread;
use std::time::{Duration, Instant};

use ramdisk::workload::{Failure, join};
use spin_lock_safe::simulated_kernel::statistics;

use crate::Outcome;

/// The number of rounds, in which the two versions take turns. The quartiles of their ratios count.
const ROUNDS: usize = 31;
const TURN: Duration = Duration::from_millis(40);
/// The number of sends between two readings of the clock.
const BATCH: usize = 256;

/// Measures each handler, and the uses of the RAM disk, with one and with two threads.
pub(crate) fn measure() -> Outcome<String> {
    if cfg!(debug_assertions) {
        return Err("rates are measured with --release".into());
    }
    let mut table = String::from("| requests to | one thread | two threads |\n|---|---|---|\n");
    let mut row = |name: &str, compare: &dyn Fn(usize) -> Outcome<String>| -> Outcome<()> {
        writeln!(table, "| {name} | {} | {} |", compare(1)?, compare(2)?)?;
        Ok(())
    };
    pairs::measure(&mut row)?;
    ram_disk::measure(&mut row)?;
    match statistics().violations {
        0 => Ok(table),
        count => Err(format!("{count} violations of the kernel's rules").into()),
    }
}

/// Takes the name of a row, and a function that compares two versions with a number of threads.
type Row<'t> = &'t mut dyn FnMut(&str, &dyn Fn(usize) -> Outcome<String>) -> Outcome<()>;

/// One of the compared versions.
trait Version: Sync + Sized {
    /// Returns a function that sends requests on one thread and checks their completion.
    fn sender(&self, thread: usize) -> impl FnMut() -> Result<(), Failure>;

    /// Checks the state after all threads have sent.
    fn end(self) -> Result<(), Failure> {
        Ok(())
    }
}

/// Returns the median of the ratios of annotated to raw, and the middle half.
///
/// Each turn uses new objects, because their place in memory also makes a difference.
fn compare<A: Version, R: Version>(
    threads: usize,
    annotated: impl Fn() -> Result<A, Failure>,
    raw: impl Fn() -> Result<R, Failure>,
) -> Outcome<String> {
    let mut ratios = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        // Each version goes first in every other round.
        ratios.push(if round % 2 == 0 {
            let first = rate(threads, annotated()?)?;
            first / rate(threads, raw()?)?
        } else {
            let first = rate(threads, raw()?)?;
            rate(threads, annotated()?)? / first
        });
    }
    ratios.sort_by(f64::total_cmp);
    let [low, median, high] = [1, 2, 3].map(|quarter| ratios[ROUNDS * quarter / 4]);
    Ok(format!("{median:.2} ({low:.2} to {high:.2})"))
}

/// Returns the number of sends per second of all threads together.
fn rate(threads: usize, version: impl Version) -> Result<f64, Failure> {
    let sender = |thread| send(version.sender(thread));
    let rate = thread::scope(|scope| {
        let senders: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(move || sender(thread)))
            .collect();
        senders.into_iter().map(join).sum::<Result<_, _>>()
    })?;
    version.end()?;
    Ok(rate)
}

/// Sends for a while, and returns the number of sends per second.
fn send(mut once: impl FnMut() -> Result<(), Failure>) -> Result<f64, Failure> {
    let start = Instant::now();
    let mut sent = 0_u32;
    while start.elapsed() < TURN {
        for _ in 0..BATCH {
            once()?;
            sent += 1;
        }
    }
    Ok(f64::from(sent) / start.elapsed().as_secs_f64())
}
