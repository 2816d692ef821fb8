use std::vec::Vec;

use super::packet::Packet;
use super::statistics;
use crate::sys::{IO_STATUS_BLOCK, NTSTATUS, SL_PENDING_RETURNED};

/// The result of a completed request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Completion {
    /// `IoStatus.Status`.
    pub status: NTSTATUS,
    /// `IoStatus.Information`.
    pub information: usize,
    /// What the requester gets of the buffer: `information` bytes at most, and none
    /// if the status is an error.
    pub output: Vec<u8>,
    /// Whether the driver had marked the request pending.
    pub pending_returned: bool,
}

impl Completion {
    pub(super) fn new(io_status: &IO_STATUS_BLOCK, control: u8) -> Self {
        Self {
            // SAFETY: both members of the union are plain data that begins with the status.
            status: unsafe { io_status.Anonymous.Status },
            information: io_status.Information,
            output: Vec::new(),
            pending_returned: control & SL_PENDING_RETURNED != 0,
        }
    }

    /// Whether the status is an error (`NT_ERROR`).
    #[must_use]
    pub const fn is_error(&self) -> bool {
        self.status.cast_unsigned() >> 30 == 3
    }
}

/// Ends a request that its driver has completed.
pub(super) fn complete(packet: &Packet) {
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

/// Wakes the waiters in the end, also if the sender's callback panics.
struct End<'a> {
    packet: &'a Packet,
    completion: Completion,
}

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.packet.publish(self.completion.clone());
    }
}
