use core::fmt;
use core::time::Duration;
use std::sync::Arc;

use super::block::Block;
use super::port::Port;
use super::srb_completion::SrbCompletion;
use crate::raw::SCSI_REQUEST_BLOCK;
use crate::simulated_kernel::TimedOut;

/// The sender's handle to an SRB that was sent to an adapter.
///
/// Any thread may use the handle. Dropping it neither cancels nor frees the request.
#[derive(Clone)]
#[must_use = "a request whose handle is dropped cannot be waited for; use `drop` if that is meant"]
pub struct SentSrb {
    pub(crate) port: Arc<Port>,
    pub(crate) block: Arc<Block>,
}

impl SentSrb {
    /// Returns the address of the SRB, for either kind.
    ///
    /// The SRB stays readable as long as this handle lives. Only the miniport may use it in other
    /// ways, until the miniport completes the request.
    #[must_use]
    pub fn as_ptr(&self) -> *mut SCSI_REQUEST_BLOCK {
        self.block.srb()
    }

    /// Returns the result, if the request is completed.
    #[must_use]
    pub fn completion(&self) -> Option<SrbCompletion> {
        self.block.result()
    }

    /// Waits until the request is completed, and returns the result.
    ///
    /// Nothing runs on its own: another thread must [make](super::Adapter::start_processors) the calls
    /// that the miniport asks for.
    ///
    /// # Errors
    ///
    /// [`TimedOut`] if the request is not completed after `timeout`.
    pub fn wait(&self, timeout: Duration) -> Result<SrbCompletion, TimedOut> {
        self.block.wait(timeout).ok_or(TimedOut)
    }

    /// Cancels the request if the miniport does not have it yet, and returns whether it did.
    ///
    /// A canceled request ends with `SRB_STATUS_ABORTED`. A [reset](super::Adapter::reset_bus) ends
    /// the requests that the miniport has.
    #[must_use = "tells whether the request was canceled; bind it to `_` if that does not matter"]
    pub fn cancel(&self) -> bool {
        let is_canceled = self.port.srbs().cancel(&self.block);
        if is_canceled {
            self.block.abort();
        }
        is_canceled
    }
}

impl fmt::Debug for SentSrb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SentSrb")
            .field("srb", &self.as_ptr())
            .field("completion", &self.completion())
            .finish_non_exhaustive()
    }
}
