//! A framework request.

use spin_lock_safe::LockToken;
use wdk_sys::{NTSTATUS, WDFREQUEST, call_unsafe_wdf_function_binding};

/// The obligation to complete a framework request.
#[derive(Debug)]
#[must_use = "a request that is dropped is never completed"]
pub struct WdfRequest(WDFREQUEST);

impl WdfRequest {
    /// # Safety
    ///
    /// The framework passed the request to this driver, which has to complete it. Nobody else completes it.
    pub const unsafe fn from_raw(request: WDFREQUEST) -> Self {
        Self(request)
    }
}

/// Completes the request. It takes the token exclusively, so no lock is held whose guard borrows the
/// token. A leaked guard of `spin_lock_safe` stops the system.
pub fn complete_request(
    WdfRequest(request): WdfRequest,
    status: NTSTATUS,
    information: usize,
    token: &mut LockToken,
) {
    token.require_no_spin_lock_held();
    let information = information as u64;
    // SAFETY: the request is this driver's to complete, by the promise of `from_raw`.
    unsafe {
        call_unsafe_wdf_function_binding!(
            WdfRequestCompleteWithInformation,
            request,
            status,
            information
        );
    }
}
