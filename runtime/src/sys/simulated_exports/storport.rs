#![expect(non_snake_case, reason = "routines keep their Microsoft names")]

use std::sync::Arc;

use crate::raw::{IRP, PVOID, STOR_STATUS_SUCCESS};
use crate::simulated_kernel::ViolationKind;
use crate::simulated_kernel::completion;
use crate::simulated_kernel::report::violate;
use crate::simulated_kernel::storport::adapter;
use crate::simulated_kernel::storport::port::{Kind, Port};

/// Completes a request that came to `HwStorProcessServiceRequest`.
///
/// Microsoft's page: [`StorPortCompleteServiceIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportcompleteserviceirp).
///
/// # Panics
///
/// If there is no such adapter, if its miniport is a physical one, and in the cases of
/// [`IofCompleteRequest`](crate::sys::IofCompleteRequest).
///
/// # Safety
///
/// The driver has the request, and does not use it any more.
#[track_caller]
pub unsafe fn StorPortCompleteServiceIrp(HwDeviceExtension: PVOID, Irp: *mut IRP) -> u32 {
    const ROUTINE: &str = "StorPortCompleteServiceIrp";
    if let Some(port) = find(ROUTINE, HwDeviceExtension) {
        require_not(ROUTINE, &port, Kind::Physical);
        completion::complete(ROUTINE, Irp);
        port.service.note_completed();
    }
    STOR_STATUS_SUCCESS
}

/// Returns the adapter, or reports that it does not exist.
#[track_caller]
pub(super) fn find(routine: &'static str, extension: PVOID) -> Option<Arc<Port>> {
    let port = adapter::find(extension);
    if port.is_none() {
        let extension = extension.addr();
        violate(routine, ViolationKind::UnknownAdapter { extension });
    }
    port
}

/// Reports a routine that Storport forbids to miniports of this kind.
#[track_caller]
pub(super) fn require_not(routine: &'static str, port: &Port, forbidden: Kind) {
    if port.kind == forbidden {
        let is_virtual = forbidden == Kind::Virtual;
        violate(routine, ViolationKind::ForbiddenToMiniport { is_virtual });
    }
}
