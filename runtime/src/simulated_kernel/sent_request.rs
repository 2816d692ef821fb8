use core::error::Error;
use core::fmt;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use super::cancel;
use super::completion::Completion;
use super::packet::Packet;
use crate::raw::{IRP, NTSTATUS};

/// The sender's handle to a request that a driver was called with.
///
/// Any thread may use the handle. Dropping it neither cancels nor frees the request.
#[derive(Clone)]
#[must_use = "a request whose handle is dropped cannot be waited for; use `drop` if that is meant"]
pub struct SentRequest {
    packet: Arc<Packet>,
    dispatch_status: NTSTATUS,
}

/// The request was not completed in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimedOut;

impl SentRequest {
    pub(crate) const fn new(packet: Arc<Packet>, dispatch_status: NTSTATUS) -> Self {
        Self {
            packet,
            dispatch_status,
        }
    }

    /// Returns what the driver's dispatch routine returned.
    #[must_use]
    pub const fn dispatch_status(&self) -> NTSTATUS {
        self.dispatch_status
    }

    /// Returns the address of the IRP.
    ///
    /// The IRP stays readable as long as this handle lives. Only the driver may use it in other
    /// ways, until the driver completes the request.
    #[must_use]
    pub fn as_ptr(&self) -> *mut IRP {
        self.packet.irp()
    }

    /// Returns whether the request is completed.
    #[must_use]
    pub fn is_completed(&self) -> bool {
        self.packet.completion().is_some()
    }

    /// Returns the result, if the request is completed.
    #[must_use]
    pub fn completion(&self) -> Option<Completion> {
        self.packet.completion().clone()
    }

    /// Waits until the request is completed, and returns the result.
    ///
    /// # Errors
    ///
    /// [`TimedOut`] if the request is not completed after `timeout`.
    pub fn wait(&self, timeout: Duration) -> Result<Completion, TimedOut> {
        let pending = self.packet.completion();
        let (completion, _) = self
            .packet
            .completed()
            .wait_timeout_while(pending, timeout, |completion| completion.is_none())
            .unwrap_or_else(PoisonError::into_inner);
        completion.clone().ok_or(TimedOut)
    }

    /// Cancels the request: calls its cancel routine, and returns whether it had one.
    ///
    /// The routine is called on this thread with the cancel spin lock held, and
    /// releases the lock with the IRQL in `Irp->CancelIrql`. A request without a cancel
    /// routine is only marked canceled (`Irp->Cancel`).
    ///
    /// # Panics
    ///
    /// If this thread holds the cancel spin lock, if the IRQL is above `DISPATCH_LEVEL`, or if the
    /// routine leaves a spin lock held or another IRQL.
    ///
    /// Microsoft's page: [`IoCancelIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nf-wdm-iocancelirp).
    #[track_caller]
    #[must_use = "tells whether a cancel routine was called; bind it to `_` if that does not matter"]
    pub fn cancel(&self) -> bool {
        cancel::cancel(&self.packet)
    }
}

impl fmt::Debug for SentRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentRequest")
            .field("irp", &self.as_ptr())
            .field("completion", &self.completion())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the request was not completed in time")
    }
}

impl Error for TimedOut {}
