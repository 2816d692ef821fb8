//! A WDM driver with a cancel-safe queue, under the lint `#[spin_lock_safe]`. Requests
//! wait in the queue, and several threads complete and cancel them.
//!
//! | module | what it is | part of, on Windows |
//! |---|---|---|
//! | `driver` | the driver: its dispatch routines, `StartIo`, queue callbacks | the driver |
//! | `csq` | the cancel-safe queue framework | the kernel |
//! | `workload` | threads that use the device and check the results | an application |
//!
//! Start reading in `driver`.
//!
//! ```text
//! cargo run --example cancel_safe_queue
//! ```

extern crate alloc;

mod csq;
mod driver;
mod report;
mod workload;

use std::process::ExitCode;
use std::time::Instant;

use ramdisk::workload::Failure;
use report::Report;
use spin_lock_safe::simulated_kernel;
use workload::Plan;

const PLAN: Plan = Plan {
    seed: 0x0005_CA1E,
    waiters: 4,
    rounds: 2_000,
    workers: 2,
    queriers: 2,
    queries: 40_000,
    left: 8,
};

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            println!("{report}");
            report.verdict()
        }
        Err(failure) => {
            eprintln!("the cancel-safe queue fails: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<Report, Failure> {
    let started = Instant::now();
    let totals = workload::run(&PLAN)?;
    Ok(Report {
        plan: PLAN,
        totals,
        kernel: simulated_kernel::statistics(),
        elapsed: started.elapsed(),
    })
}
