//! Threads that use the controller's medium and check the results.

use core::fmt;
use std::error::Error;
use std::sync::Arc;
use std::thread::{self, ScopedJoinHandle};

use ramdisk::scsi::opcode;
use ramdisk::storport::{
    SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY, SRB_STATUS_INVALID_REQUEST, SRB_STATUS_SUCCESS,
};

use spin_lock_safe::simulated_kernel::{
    Adapter, AdapterStatistics, Hardware, StartError, TimedOut,
};
use spin_lock_safe::sys::{HW_INITIALIZATION_DATA, KIRQL};

use crate::controller::{BLOCKS, Controller};
use crate::driver::MINIPORT;
use crate::request::{Answer, Request};

/// The IRQL of the controller's interrupt.
const DIRQL: KIRQL = 5;

/// The numbers of threads, and how much each does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// Threads that write and read. They divide the blocks among themselves.
    pub(crate) users: u32,
    /// The number of batches of requests that each of them sends.
    pub(crate) batches: u32,
    /// Requests that a user has at a time.
    pub(crate) batch: u32,
    /// Threads that run interrupts, DPCs and completions.
    pub(crate) processors: usize,
    /// Threads on which the controller executes commands.
    pub(crate) engines: u32,
    /// The number of batches of a user between two resets of the bus.
    pub(crate) batches_a_reset: u32,
}

/// The results that the users have seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) written: u64,
    pub(crate) read: u64,
    pub(crate) refused: u64,
    /// Ended by a reset or because no slot was free, and sent again.
    pub(crate) reset: u64,
    pub(crate) busy: u64,
}

impl Counts {
    pub(crate) const fn all(&self) -> u64 {
        self.written + self.read + self.refused + self.reset + self.busy
    }

    const fn add(&mut self, other: &Self) {
        self.written += other.written;
        self.read += other.read;
        self.refused += other.refused;
        self.reset += other.reset;
        self.busy += other.busy;
    }
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    NotStarted(StartError),
    NeverCompleted(TimedOut),
    /// A read did not return what was written.
    WrongWord {
        lba: u32,
        read: u64,
    },
    /// A request has an unexpected status.
    WrongStatus(u8),
    ThreadPanicked,
}

/// Starts the adapter of a controller, which must be valid as long as the adapter.
///
/// # Safety
///
/// The miniport's routines keep their contracts.
pub(crate) unsafe fn start(
    miniport: &HW_INITIALIZATION_DATA,
    controller: &Arc<Controller>,
) -> Result<Adapter, StartError> {
    let hardware = Hardware {
        interrupt_irql: DIRQL,
        device_base: Arc::as_ptr(controller).cast_mut().cast(),
    };
    // SAFETY: the caller promises that the miniport keeps its contracts.
    let adapter = unsafe { Adapter::start(miniport, hardware) }?;
    // More than the controller has slots, so the miniport has to refuse some.
    adapter.set_queue_depth(usize::MAX);
    Ok(adapter)
}

/// Uses a controller as planned.
pub(crate) fn run(plan: &Plan) -> Result<(Counts, AdapterStatistics), Failure> {
    let controller = Arc::new(Controller::new());
    // SAFETY: the miniport's routines keep their contracts.
    let adapter = unsafe { start(&MINIPORT, &controller) }.map_err(Failure::NotStarted)?;
    adapter.start_processors(plan.processors);
    let counts = thread::scope(|scope| {
        let adapter = &adapter;
        let controller = &*controller;
        for _ in 0..plan.engines {
            scope.spawn(|| controller.run(|message| adapter.interrupt_message(message)));
        }
        let use_it = |number| move || User::new(adapter, plan, number).run();
        let users: Vec<_> = (0..plan.users)
            .map(|number| scope.spawn(use_it(number)))
            .collect();
        let counts = join(users);
        controller.power_off();
        counts
    })?;
    Ok((counts, adapter.remove()))
}

/// Runs all users, and returns their counts.
fn join(users: Vec<ScopedJoinHandle<'_, Result<Counts, Failure>>>) -> Result<Counts, Failure> {
    let results: Vec<_> = users.into_iter().map(ScopedJoinHandle::join).collect();
    let mut counts = Counts::default();
    for result in results {
        counts.add(&result.map_err(|_| Failure::ThreadPanicked)??);
    }
    Ok(counts)
}

struct User<'p> {
    adapter: &'p Adapter,
    plan: &'p Plan,
    /// The first of the user's blocks.
    first: u32,
    counts: Counts,
}

impl<'p> User<'p> {
    fn new(adapter: &'p Adapter, plan: &'p Plan, number: u32) -> Self {
        let first = number * plan.batch;
        let counts = Counts::default();
        Self {
            adapter,
            plan,
            first,
            counts,
        }
    }

    fn run(mut self) -> Result<Counts, Failure> {
        for batch in 1..=self.plan.batches {
            self.write_and_read(batch)?;
            self.send_what_is_refused()?;
        }
        Ok(self.counts)
    }

    fn write_and_read(&mut self, batch: u32) -> Result<(), Failure> {
        let blocks = self.first..self.first + self.plan.batch;
        let word = |lba| u64::from(batch) << 32 | u64::from(lba);
        let writes = blocks.clone().map(|lba| Request::write(lba, word(lba)));
        self.counts.written += self.send_until_done(writes.collect(), batch)?.len() as u64;
        let reads = blocks.clone().map(Request::read).collect();
        let read = self.send_until_done(reads, batch)?;
        self.counts.read += read.len() as u64;
        let differs = |(lba, read)| (read != word(lba)).then_some(Failure::WrongWord { lba, read });
        blocks.zip(read).find_map(differs).map_or(Ok(()), Err)
    }

    /// Sends the requests together, sends those that were ended again, and returns their words.
    fn send_until_done(&mut self, requests: Vec<Request>, batch: u32) -> Result<Vec<u64>, Failure> {
        let sent: Vec<_> = requests.iter().map(|srb| srb.send(self.adapter)).collect();
        if batch.is_multiple_of(self.plan.batches_a_reset) {
            self.adapter.reset_bus(0);
        }
        let done = sent.iter().zip(requests);
        done.map(|(sent, request)| {
            let result = self.until_done(request, Answer::wait(sent))?;
            result.require(SRB_STATUS_SUCCESS)
        })
        .collect()
    }

    /// Sends the request until it is not ended by a reset, and returns the controller's answer.
    fn until_done(
        &mut self,
        request: Request,
        first: Result<Answer, TimedOut>,
    ) -> Result<Answer, Failure> {
        let mut answer = first;
        loop {
            let result = answer.map_err(Failure::NeverCompleted)?;
            match result.status {
                SRB_STATUS_BUS_RESET => self.counts.reset += 1,
                SRB_STATUS_BUSY => self.counts.busy += 1,
                _ => return Ok(result),
            }
            thread::yield_now();
            answer = Answer::wait(&request.send(self.adapter));
        }
    }

    /// Sends a command that `HwBuildIo` does not know, and one for a block that the controller does not
    /// have.
    fn send_what_is_refused(&mut self) -> Result<(), Failure> {
        let unknown = Request::command(opcode::INQUIRY, 0, 0);
        for request in [unknown, Request::read(BLOCKS)] {
            let first = Answer::wait(&request.send(self.adapter));
            self.until_done(request, first)?
                .require(SRB_STATUS_INVALID_REQUEST)?;
            self.counts.refused += 1;
        }
        Ok(())
    }
}

impl Answer {
    /// Returns the word, if the request has this status.
    const fn require(self, status: u8) -> Result<u64, Failure> {
        if self.status == status {
            Ok(self.word)
        } else {
            Err(Failure::WrongStatus(self.status))
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted(error) => error.fmt(f),
            Self::NeverCompleted(error) => error.fmt(f),
            Self::WrongWord { lba, read } => write!(f, "block {lba} holds {read:#x}"),
            Self::WrongStatus(status) => write!(f, "a request has the status {status:#x}"),
            Self::ThreadPanicked => f.write_str("a thread panicked"),
        }
    }
}

impl Error for Failure {}
