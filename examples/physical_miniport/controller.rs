//! The hardware, which is a controller with a mailbox for commands, a queue of completions and an
//! interrupt. Its blocks are words of eight bytes, which are transferred through the mailbox.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The number of commands that the controller holds, each in a slot.
pub(crate) const SLOTS: usize = 16;
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
    completions: VecDeque<Completion>,
    interrupt_enabled: bool,
    interrupt_pending: bool,
    is_off: bool,
}

/// The operations that a driver does through the registers.
impl Controller {
    /// Enables the interrupt.
    pub(crate) fn enable_interrupt(&self) {
        self.state().interrupt_enabled = true;
    }

    /// Puts a command into the mailbox.
    pub(crate) fn post(&self, slot: usize, command: Command) {
        self.state().mailbox.push_back((slot, command));
        self.changed.notify_one();
    }

    /// Clears the interrupt, and returns whether this controller had raised it.
    pub(crate) fn acknowledge(&self) -> bool {
        core::mem::take(&mut self.state().interrupt_pending)
    }

    /// Returns the next completion, if there is one.
    pub(crate) fn completion(&self) -> Option<Completion> {
        self.state().completions.pop_front()
    }

    /// Drops all commands and completions, and clears the interrupt.
    pub(crate) fn reset(&self) {
        let mut state = self.state();
        state.mailbox.clear();
        state.completions.clear();
        state.interrupt_pending = false;
    }
}

/// The operation of the hardware.
impl Controller {
    pub(crate) fn new() -> Self {
        Self {
            state: Mutex::new(State {
                medium: vec![0; BLOCKS as usize],
                mailbox: VecDeque::new(),
                completions: VecDeque::new(),
                interrupt_enabled: false,
                interrupt_pending: false,
                is_off: false,
            }),
            changed: Condvar::new(),
        }
    }

    /// Executes the next command, and returns whether there was one.
    pub(crate) fn step(&self, raise_interrupt: impl Fn()) -> bool {
        let mut state = self.state();
        let Some((slot, command)) = state.mailbox.pop_front() else {
            return false;
        };
        let raise = state.execute(slot, command);
        drop(state);
        if raise {
            raise_interrupt();
        }
        true
    }

    /// Executes commands until the power is off.
    pub(crate) fn run(&self, raise_interrupt: impl Fn()) {
        while self.wait() {
            self.step(&raise_interrupt);
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
    /// Returns whether the interrupt must be raised, which stays true until it is acknowledged.
    fn execute(&mut self, slot: usize, command: Command) -> bool {
        let (Command::Read { lba } | Command::Write { lba, .. }) = command;
        let outcome = match (command, self.medium.get_mut(lba as usize)) {
            (_, None) => Outcome::NoSuchBlock,
            (Command::Read { .. }, Some(block)) => Outcome::Read(*block),
            (Command::Write { word, .. }, Some(block)) => {
                *block = word;
                Outcome::Written
            }
        };
        self.completions.push_back(Completion { slot, outcome });
        let raise = self.interrupt_enabled && !self.interrupt_pending;
        self.interrupt_pending |= raise;
        raise
    }
}
