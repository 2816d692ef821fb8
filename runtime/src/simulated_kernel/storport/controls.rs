//! Storport's other calls of a miniport: service requests, and control of adapters and units.

use super::adapter::Adapter;
use crate::raw::{
    PVOID, SCSI_ADAPTER_CONTROL_STATUS, SCSI_ADAPTER_CONTROL_TYPE, SCSI_UNIT_CONTROL_STATUS,
    SCSI_UNIT_CONTROL_TYPE, STATUS_PENDING,
};
use crate::simulated_kernel::device::refuse;
use crate::simulated_kernel::packet::mark_pending;
use crate::simulated_kernel::{Request, SentRequest};

impl Adapter {
    /// Passes an application's request to `HwProcessServiceRequest`, which has to complete it
    /// with `StorPortCompleteServiceIrp`.
    ///
    /// Storport does so for requests with the code `IOCTL_MINIPORT_PROCESS_SERVICE_IRP`. If the miniport
    /// does not have the routine, the request ends with `STATUS_INVALID_DEVICE_REQUEST`.
    ///
    /// # Panics
    ///
    /// If the routine leaves a spin lock held or another IRQL.
    #[track_caller]
    pub fn send_service_request(&self, request: Request) -> SentRequest {
        let port = self.port();
        request.to(Some(port.clone())).send(|irp| {
            // SAFETY: the request was just sent, and has a stack location.
            unsafe { mark_pending(irp) };
            if port.process_service_request(irp) {
                STATUS_PENDING
            } else {
                // SAFETY: nobody else has the request.
                unsafe { refuse(irp) }
            }
        })
    }

    /// Calls `HwAdapterControl`, or returns `None` if the miniport does not have it.
    ///
    /// # Panics
    ///
    /// If the routine leaves a spin lock held or another IRQL.
    ///
    /// # Safety
    ///
    /// The parameters are valid for this control type.
    #[track_caller]
    pub unsafe fn adapter_control(
        &self,
        control: SCSI_ADAPTER_CONTROL_TYPE,
        parameters: PVOID,
    ) -> Option<SCSI_ADAPTER_CONTROL_STATUS> {
        self.port().adapter_control(control, parameters)
    }

    /// Calls `HwUnitControl`, or returns `None` if the miniport does not have it.
    ///
    /// # Panics
    ///
    /// If the routine leaves a spin lock held or another IRQL.
    ///
    /// # Safety
    ///
    /// The parameters are valid for this control type.
    #[track_caller]
    pub unsafe fn unit_control(
        &self,
        control: SCSI_UNIT_CONTROL_TYPE,
        parameters: PVOID,
    ) -> Option<SCSI_UNIT_CONTROL_STATUS> {
        self.port().unit_control(control, parameters)
    }
}
