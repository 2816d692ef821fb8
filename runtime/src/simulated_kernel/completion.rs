use std::backtrace::Backtrace;
use std::eprintln;
use std::sync::Arc;
use std::vec::Vec;

use super::irql::require_at_most_dispatch_level;
use super::packet::Packet;
use super::registry::{self, Standing};
use super::report::violate;
use super::stack::{self, Went};
use super::violation_kind::ViolationKind;
use super::{context, statistics};
use crate::raw::{IO_STATUS_BLOCK, IRP, NTSTATUS};
use crate::sync::thread;

/// The result of a completed request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Completion {
    /// `IoStatus.Status`.
    pub status: NTSTATUS,
    /// `IoStatus.Information`.
    pub information: usize,
    /// What the requester gets of the buffer: at most `information` bytes, and none
    /// if the status is an error.
    pub output: Vec<u8>,
    /// Whether the driver had marked the request pending.
    pub pending_returned: bool,
}

impl Completion {
    pub(crate) fn new(io_status: &IO_STATUS_BLOCK, pending_returned: bool) -> Self {
        Self {
            // SAFETY: both members of the union are plain data that begins with the status.
            status: unsafe { io_status.Anonymous.Status },
            information: io_status.Information,
            output: Vec::new(),
            pending_returned,
        }
    }

    /// Returns whether the status is an error (`NT_ERROR`).
    #[must_use]
    pub const fn is_error(&self) -> bool {
        self.status.cast_unsigned() >> 30 == 3
    }
}

/// Completes a request for `routine`.
#[track_caller]
pub(crate) fn complete(routine: &'static str, irp: *const IRP) {
    require_at_most_dispatch_level(routine);
    let locks = context::locks_of_driver();
    if locks != 0 {
        violate(routine, ViolationKind::CompletedUnderLock { locks });
    }
    let Some(packet) = require_outstanding(routine, irp) else {
        return;
    };
    require_no_cancel_routine(routine, &packet);
    let went = if packet.claim() {
        stack::go_up(&packet)
    } else {
        Went::Twice
    };
    match went {
        Went::Up => {
            registry::take(&packet);
            end(&packet);
        }
        Went::Kept => {}
        Went::Twice => {
            let irp = irp.addr();
            violate(routine, ViolationKind::AlreadyCompleted { irp });
        }
    }
}

/// Returns the request at `irp`, or reports that no driver has it.
#[track_caller]
pub(crate) fn require_outstanding(routine: &'static str, irp: *const IRP) -> Option<Arc<Packet>> {
    let irp = irp.addr();
    match registry::find(irp) {
        Standing::Outstanding(packet) => return Some(packet),
        Standing::Completed => violate(routine, ViolationKind::AlreadyCompleted { irp }),
        Standing::Unknown => violate(routine, ViolationKind::UnknownIrp { irp }),
    }
    None
}

/// Reports a request that a driver drops and so never completes, unless a panic unwinds.
pub(crate) fn dropped(irp: *const IRP) {
    report_dropped(irp, |_| true);
}

/// Does the same as [`dropped`], unless the request's cancel routine has taken the request.
pub(crate) fn dropped_cancelable(irp: *const IRP) {
    report_dropped(irp, Packet::has_cancel_routine);
}

/// Reports the request if it `is_lost`, and prints a backtrace, because a destructor does not know its
/// caller's line.
fn report_dropped(irp: *const IRP, is_lost: impl FnOnce(&Packet) -> bool) {
    let packet = match registry::find(irp.addr()) {
        Standing::Outstanding(packet) if !thread::panicking() && is_lost(&packet) => packet,
        _ => return,
    };
    // SAFETY: the request is outstanding, and the driver had it until now.
    let major = unsafe { (*packet.location()).MajorFunction };
    let irp = packet.address();
    eprintln!("a request is dropped here:\n{}", Backtrace::force_capture());
    violate("the driver", ViolationKind::RequestDropped { irp, major });
}

#[track_caller]
fn require_no_cancel_routine(routine: &'static str, packet: &Packet) {
    if packet.has_cancel_routine() {
        let irp = packet.address();
        violate(routine, ViolationKind::CancelRoutineSet { irp });
    }
}

/// Ends a request that its driver has completed.
fn end(packet: &Packet) {
    let on_completion = packet.take_on_completion();
    let end = End {
        packet,
        completion: packet.collect(),
    };
    statistics::COMPLETIONS.count();
    if let Some(on_completion) = on_completion {
        on_completion(&end.completion);
    }
}

/// Wakes the waiters when it is dropped, even if the sender's callback panics.
struct End<'a> {
    packet: &'a Packet,
    completion: Completion,
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.packet.publish(self.completion.clone());
    }
}
