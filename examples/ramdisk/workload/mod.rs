//! Applications that use the disk from several threads, and check all results.

mod command;
mod controller;
mod counts;
mod disk_user;
mod failure;
mod machine;
mod pattern;
mod subscriber;

use alloc::vec::Vec;
use core::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, ScopedJoinHandle};
use std::time::Duration;

use crate::driver::{DISK_BLOCKS, Statistics};
use controller::Controller;
use disk_user::DiskUser;
use subscriber::Subscriber;

pub use counts::{Commands, Counts, Kind, Waits};
pub use failure::{Failure, expect};
pub use machine::{Machine, wait_for_write};

/// The time limit after which a request counts as never completed.
const TIMEOUT: Duration = Duration::from_mins(1);

/// The numbers of threads, and how much each does.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The seed of the random numbers.
    pub seed: u64,
    /// Threads that read and write, each its own part of the disk.
    pub disk_users: u32,
    /// The least number of batches of commands that each of them sends.
    pub batches: usize,
    /// Threads that wait for writes, and cancel some of their requests.
    pub subscribers: u32,
    /// The number of requests that each of them sends.
    pub waits: usize,
    /// Threads that ask the control device.
    pub controllers: u32,
    /// The number of times that each of them asks.
    pub queries: usize,
}

impl Plan {
    /// Makes a plan that takes less than a second.
    pub const SMALL: Self = Self {
        seed: 1,
        disk_users: 2,
        batches: 50,
        subscribers: 2,
        waits: 200,
        controllers: 1,
        queries: 100,
    };
}

/// Uses the disk as planned, then reads all of it and compares.
///
/// # Errors
///
/// What went wrong.
pub fn run(plan: &Plan, machine: &Machine) -> Result<Counts, Failure> {
    let mut users = disk_users(plan, machine)?;
    let mut counts = use_from_threads(plan, machine, &mut users)?;
    for user in &mut users {
        user.scan()?;
        counts.commands.add(user.commands());
    }
    check_statistics(machine, &counts.commands)?;
    counts.queries += 1;
    Ok(counts)
}

/// Returns users that divide the disk among themselves.
fn disk_users<'m>(plan: &Plan, machine: &'m Machine) -> Result<Vec<DiskUser<'m>>, Failure> {
    let share = DISK_BLOCKS / plan.disk_users;
    let user = |number| {
        let blocks = number * share..(number + 1) * share;
        DiskUser::new(machine.adapter(), blocks, plan.seed + u64::from(number))
    };
    (0..plan.disk_users).map(user).collect()
}

fn use_from_threads(
    plan: &Plan,
    machine: &Machine,
    users: &mut [DiskUser<'_>],
) -> Result<Counts, Failure> {
    let mut counts = Counts::default();
    // A subscriber waits for a write, so the disk must be used as long as there is one.
    let listening = AtomicUsize::new(plan.subscribers as usize);
    thread::scope(|scope| {
        let using: Vec<_> = users
            .iter_mut()
            .map(|user| scope.spawn(|| user.run(plan.batches, &listening)))
            .collect();
        let subscribers: Vec<_> = (0..plan.subscribers)
            .map(|number| {
                let subscriber = Subscriber::new(machine, plan.seed ^ u64::from(number));
                let listening = &listening;
                scope.spawn(move || {
                    let waits = subscriber.run(plan.waits);
                    listening.fetch_sub(1, Ordering::Release);
                    waits
                })
            })
            .collect();
        let controllers: Vec<_> = (0..plan.controllers)
            .map(|_| scope.spawn(|| Controller::new(machine).run(plan.queries)))
            .collect();
        for thread in using {
            join(thread)?;
        }
        for thread in subscribers {
            counts.waits.add(join(thread)?);
        }
        for thread in controllers {
            counts.queries += join(thread)?;
        }
        Ok(counts)
    })
}

/// Returns the thread's result.
///
/// # Errors
///
/// The thread's own error, or that it panicked.
pub fn join<T>(thread: ScopedJoinHandle<'_, Result<T, Failure>>) -> Result<T, Failure> {
    thread
        .join()
        .map_err(|_| Failure::of("a thread panicked"))?
}

/// Compares the driver's counts with the sent requests.
fn check_statistics(machine: &Machine, commands: &Commands) -> Result<(), Failure> {
    let counted = Controller::new(machine).query()?;
    let others = [Kind::Inquiry, Kind::ReadCapacity, Kind::TestUnitReady];
    let sent = Statistics {
        reads: commands.of(Kind::Read),
        bytes_read: commands.bytes(Kind::Read),
        writes: commands.of(Kind::Write),
        bytes_written: commands.bytes(Kind::Write),
        others: others.into_iter().map(|kind| commands.of(kind)).sum(),
        refused: commands.of(Kind::Refused),
    };
    expect(
        counted == sent,
        format_args!("the driver has counted {counted:?}, sent was {sent:?}"),
    )
}
