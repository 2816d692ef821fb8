//! Threads that use the controller's medium and check what they get.

use core::fmt;
use std::error::Error;
use std::sync::Arc;
use std::thread::{self, ScopedJoinHandle};

use ramdisk::scsi::opcode;
use ramdisk::storport::{
    SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY, SRB_STATUS_INVALID_REQUEST, SRB_STATUS_SUCCESS,
};

use crate::controller::{BLOCKS, Controller};
use crate::driver::MINIPORT;
use crate::port::{NotStarted, Port, SrbResult, SrbToSend, Tally};

/// How many threads do how much.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// Threads that write and read; they share the blocks out among them.
    pub(crate) users: u32,
    /// How many batches of requests each of them sends.
    pub(crate) batches: u32,
    /// Requests that a user has at a time.
    pub(crate) batch: u32,
    /// Threads that interrupts, DPCs and completions run on.
    pub(crate) processors: u32,
    /// Threads that the controller executes commands on.
    pub(crate) engines: u32,
    /// A reset of the bus follows each so many batches of a user.
    pub(crate) batches_a_reset: u32,
}

/// The results that the users have seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) written: u64,
    pub(crate) read: u64,
    pub(crate) refused: u64,
    /// Ended by a reset, or for want of a slot; sent again.
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

/// What was not as it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    NotStarted(NotStarted),
    /// A read did not give what was written.
    WrongWord {
        lba: u32,
        read: u64,
    },
    /// A request has a status that it cannot have.
    WrongStatus(u8),
    ThreadPanicked,
}

/// Uses a controller as planned.
pub(crate) fn run(plan: &Plan) -> Result<(Counts, Tally), Failure> {
    let controller = Arc::new(Controller::new());
    // SAFETY: the miniport's routines keep their contracts.
    let port = unsafe { Port::start(&MINIPORT, Arc::clone(&controller)) };
    let port = port.map_err(Failure::NotStarted)?;
    let (port, controller) = (&port, &*controller);
    let counts = thread::scope(|scope| {
        for _ in 0..plan.engines {
            scope.spawn(|| controller.run(|| port.interrupt()));
        }
        for _ in 0..plan.processors {
            scope.spawn(|| port.run_processor());
        }
        let use_it = |number| move || User::new(port, plan, number).run();
        let users: Vec<_> = (0..plan.users)
            .map(|number| scope.spawn(use_it(number)))
            .collect();
        let counts = join(users);
        controller.power_off();
        port.stop();
        counts
    })?;
    Ok((counts, port.tally()))
}

/// The counts of all users, when the last of them is done.
fn join(users: Vec<ScopedJoinHandle<'_, Result<Counts, Failure>>>) -> Result<Counts, Failure> {
    let results: Vec<_> = users.into_iter().map(ScopedJoinHandle::join).collect();
    let mut counts = Counts::default();
    for result in results {
        counts.add(&result.map_err(|_| Failure::ThreadPanicked)??);
    }
    Ok(counts)
}

struct User<'p> {
    port: &'p Port,
    plan: &'p Plan,
    /// The first of the user's blocks.
    first: u32,
    counts: Counts,
}

impl<'p> User<'p> {
    fn new(port: &'p Port, plan: &'p Plan, number: u32) -> Self {
        let first = number * plan.batch;
        let counts = Counts::default();
        Self {
            port,
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
        let writes = blocks.clone().map(|lba| SrbToSend::write(lba, word(lba)));
        self.counts.written += self.send_until_done(writes.collect(), batch)?.len() as u64;
        let reads = blocks.clone().map(SrbToSend::read).collect();
        let read = self.send_until_done(reads, batch)?;
        self.counts.read += read.len() as u64;
        let differs = |(lba, read)| (read != word(lba)).then_some(Failure::WrongWord { lba, read });
        blocks.zip(read).find_map(differs).map_or(Ok(()), Err)
    }

    /// Sends the requests together, and again those that were ended; their words.
    fn send_until_done(
        &mut self,
        requests: Vec<SrbToSend>,
        batch: u32,
    ) -> Result<Vec<u64>, Failure> {
        let sent: Vec<_> = requests.iter().map(|&srb| self.port.send(srb)).collect();
        if batch.is_multiple_of(self.plan.batches_a_reset) {
            self.port.reset_bus();
        }
        let done = sent.iter().zip(requests);
        done.map(|(sent, request)| {
            let result = self.until_done(request, sent.wait());
            result.require(SRB_STATUS_SUCCESS)
        })
        .collect()
    }

    /// Sends the request again as long as it is ended; how the controller answers it.
    fn until_done(&mut self, request: SrbToSend, first: SrbResult) -> SrbResult {
        let mut result = first;
        loop {
            match result.status {
                SRB_STATUS_BUS_RESET => self.counts.reset += 1,
                SRB_STATUS_BUSY => self.counts.busy += 1,
                _ => return result,
            }
            thread::yield_now();
            result = self.port.send(request).wait();
        }
    }

    /// A command that `HwBuildIo` does not know, and a block that the controller does not have.
    fn send_what_is_refused(&mut self) -> Result<(), Failure> {
        let unknown = SrbToSend::command(opcode::INQUIRY, 0, 0);
        for request in [unknown, SrbToSend::read(BLOCKS)] {
            let first = self.port.send(request).wait();
            self.until_done(request, first)
                .require(SRB_STATUS_INVALID_REQUEST)?;
            self.counts.refused += 1;
        }
        Ok(())
    }
}

impl SrbResult {
    /// The word, if the request has this status.
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
            Self::WrongWord { lba, read } => write!(f, "block {lba} holds {read:#x}"),
            Self::WrongStatus(status) => write!(f, "a request has the status {status:#x}"),
            Self::ThreadPanicked => f.write_str("a thread panicked"),
        }
    }
}

impl Error for Failure {}
