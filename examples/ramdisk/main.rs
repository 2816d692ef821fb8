//! Runs the RAM disk. A machine starts, applications use its disk from several threads, and
//! the adapter is removed while some of them still wait.
//!
//! ```text
//! cargo run --example ramdisk
//! ```

mod report;

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ramdisk::workload::{self, Failure, Kind, Machine, Plan};
use report::Report;
use spin_lock_safe::simulated_kernel;

const PROCESSORS: usize = 2;
const STILL_WAITING: usize = 8;
const PLAN: Plan = Plan {
    seed: 0x0005_CA1E,
    disk_users: 4,
    batches: 3_000,
    subscribers: 2,
    waits: 3_000,
    controllers: 2,
    queries: 5_000,
};

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            println!("{report}");
            report.verdict()
        }
        Err(failure) => {
            eprintln!("the RAM disk fails: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<Report, Failure> {
    println!("{}", report::heading(&PLAN, PROCESSORS));
    let started = Instant::now();
    let machine = Machine::start(PROCESSORS)?;
    let counts = with_progress(&machine, || workload::run(&PLAN, &machine))?;
    let writes = counts.commands.of(Kind::Write);
    let tally = machine.remove_with_waiters(writes, STILL_WAITING)?;
    Ok(Report {
        counts,
        removed: STILL_WAITING as u64,
        tally,
        kernel: simulated_kernel::statistics(),
        elapsed: started.elapsed(),
    })
}

/// Does the work, and says every second how far it is.
fn with_progress<R>(machine: &Machine, work: impl FnOnce() -> R) -> R {
    let is_done = AtomicBool::new(false);
    thread::scope(|scope| {
        let progress = scope.spawn(|| {
            while !is_done.load(Ordering::Relaxed) {
                thread::park_timeout(Duration::from_secs(1));
                let srbs = machine.adapter().statistics().completed;
                let irps = simulated_kernel::statistics().completions;
                eprintln!("  {srbs} SRBs and {irps} IRPs completed");
            }
        });
        let result = work();
        is_done.store(true, Ordering::Relaxed);
        progress.thread().unpark();
        result
    })
}
