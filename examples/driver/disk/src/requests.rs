use protocol::QUEUE_DEPTH;
use spin_lock_safe::Irp;
use spin_lock_safe::sys::{IRP, PVOID};

use crate::cancel::CancelRequest;
use crate::pending::{NotPended, Pending};

/// The commands that wait to be executed.
pub(crate) struct Requests {
    waiting: Pending<(), QUEUE_DEPTH>,
    paused: bool,
    stopped: bool,
}

/// The next step of a service thread.
pub(crate) enum Next {
    Execute(Irp),
    Wait,
    End,
}

impl Requests {
    pub(crate) const fn new() -> Self {
        Self {
            waiting: Pending::new(),
            paused: false,
            stopped: false,
        }
    }

    pub(crate) fn push(&mut self, irp: Irp) -> Result<(), NotPended> {
        // SAFETY: the routine is a `DRIVER_CANCEL` routine for the requests of this driver.
        unsafe { self.waiting.push(irp, (), CancelRequest) }
    }

    pub(crate) fn next(&mut self) -> Next {
        if self.stopped {
            return Next::End;
        }
        if self.paused {
            return Next::Wait;
        }
        let next = self.waiting.take_if(|()| true);
        next.map_or(Next::Wait, Next::Execute)
    }

    /// Pauses or resumes the execution of commands.
    pub(crate) const fn set_paused(&mut self, paused: bool) {
        self.paused = paused;
    }

    /// Ends the threads. No command comes any more.
    pub(crate) const fn stop(&mut self) {
        self.stopped = true;
    }

    pub(crate) fn take_of(&mut self, file: PVOID) -> Option<Irp> {
        self.waiting.take_of(file)
    }

    pub(crate) fn unlink(&mut self, irp: *mut IRP) {
        self.waiting.unlink(irp);
    }
}
