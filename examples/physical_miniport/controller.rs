//! The hardware, which is a controller with a mailbox for commands and two queues of completions, each with
//! an interrupt message. Its blocks are words of eight bytes, which are transferred through the mailbox.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The number of commands that the controller holds, each in a slot.
pub(crate) const SLOTS: usize = 16;
/// The number of completion queues. The controller interrupts with the message that has the queue's number.
pub(crate) const QUEUES: usize = 2;
/// The blocks of the medium.
pub(crate) const BLOCKS: u32 = 1024;

/// A command for the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Read { lba: u32 },
    Write { lba: u32, word: u64 },
}

/// The completion of the command in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Completion {
    pub(crate) slot: usize,
    pub(crate) outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The content of the block.
    Read(u64),
    Written,
    NoSuchBlock,
}

#[derive(Debug)]
pub(crate) struct Controller {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    medium: Vec<u64>,
    mailbox: VecDeque<(usize, Command)>,
    queues: [Queue; QUEUES],
    interrupts_enabled: bool,
    is_off: bool,
}

/// A completion queue.
#[derive(Debug, Default)]
struct Queue {
    completions: VecDeque<Completion>,
    interrupt_pending: bool,
}

/// The operations that a driver does through the registers.
impl Controller {
    /// Enables the interrupts.
    pub(crate) fn enable_interrupts(&self) {
        self.state().interrupts_enabled = true;
    }

    /// Puts a command into the mailbox.
    pub(crate) fn post(&self, slot: usize, command: Command) {
        self.state().mailbox.push_back((slot, command));
        self.changed.notify_one();
    }

    /// Clears the interrupt of a queue, and returns whether this controller had raised it.
    pub(crate) fn acknowledge(&self, queue: usize) -> bool {
        let mut state = self.state();
        let queue = state.queues.get_mut(queue);
        queue.is_some_and(|queue| core::mem::take(&mut queue.interrupt_pending))
    }

    /// Returns the next completion of a queue, if there is one.
    pub(crate) fn completion(&self, queue: usize) -> Option<Completion> {
        self.state().queues.get_mut(queue)?.completions.pop_front()
    }

    /// Drops all commands and completions, and clears the interrupts.
    pub(crate) fn reset(&self) {
        let mut state = self.state();
        state.mailbox.clear();
        state.queues = Default::default();
    }
}

/// The operation of the hardware.
impl Controller {
    pub(crate) fn new() -> Self {
        Self {
            state: Mutex::new(State {
                medium: vec![0; BLOCKS as usize],
                mailbox: VecDeque::new(),
                queues: Default::default(),
                interrupts_enabled: false,
                is_off: false,
            }),
            changed: Condvar::new(),
        }
    }

    /// Executes the next command, and returns whether there was one.
    pub(crate) fn step(&self, interrupt: impl Fn(u32)) -> bool {
        let mut state = self.state();
        let Some((slot, command)) = state.mailbox.pop_front() else {
            return false;
        };
        let message = state.execute(slot, command);
        drop(state);
        if let Some(message) = message {
            interrupt(message);
        }
        true
    }

    /// Executes commands until the power is off.
    pub(crate) fn run(&self, interrupt: impl Fn(u32)) {
        while self.wait() {
            self.step(&interrupt);
        }
    }

    /// Waits for a command, or returns `false` when the power is off.
    fn wait(&self) -> bool {
        let idle = |state: &mut State| state.mailbox.is_empty() && !state.is_off;
        let state = self.changed.wait_while(self.state(), idle);
        !state.unwrap_or_else(PoisonError::into_inner).is_off
    }

    pub(crate) fn power_off(&self) {
        self.state().is_off = true;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Returns the message to interrupt with, unless it was sent and is not acknowledged yet.
    fn execute(&mut self, slot: usize, command: Command) -> Option<u32> {
        let (Command::Read { lba } | Command::Write { lba, .. }) = command;
        let outcome = match (command, self.medium.get_mut(lba as usize)) {
            (_, None) => Outcome::NoSuchBlock,
            (Command::Read { .. }, Some(block)) => Outcome::Read(*block),
            (Command::Write { word, .. }, Some(block)) => {
                *block = word;
                Outcome::Written
            }
        };
        let number = slot % QUEUES;
        let queue = &mut self.queues[number];
        queue.completions.push_back(Completion { slot, outcome });
        if !self.interrupts_enabled || core::mem::replace(&mut queue.interrupt_pending, true) {
            return None;
        }
        u32::try_from(number).ok()
    }
}
