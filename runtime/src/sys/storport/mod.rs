//! The exports of `storport.sys`, and the inline functions of `storport.h` that call them.

#![expect(
    non_snake_case,
    reason = "routines and parameters keep their Microsoft names"
)]

mod calls;

use crate::raw::{BOOLEAN, IRP, PVOID, STOR_LOCK_HANDLE, STOR_SPINLOCK, ULONG};

pub use calls::*;

/// Values of `SCSI_NOTIFICATION_TYPE`.
mod notification {
    pub(super) const REQUEST_COMPLETE: i32 = 0;
    pub(super) const REQUEST_TIMER_CALL: i32 = 6;
    pub(super) const BUS_CHANGE_DETECTED: i32 = 7;
    pub(super) const ENABLE_PASSIVE_INITIALIZATION: i32 = 0x1000;
    pub(super) const INITIALIZE_DPC: i32 = 0x1001;
    pub(super) const ISSUE_DPC: i32 = 0x1002;
    pub(super) const ACQUIRE_SPIN_LOCK: i32 = 0x1003;
    pub(super) const RELEASE_SPIN_LOCK: i32 = 0x1004;
}

/// Values of `STORPORT_FUNCTION_CODE`.
mod function {
    pub(super) const GET_SYSTEM_ADDRESS: i32 = 5;
    pub(super) const COMPLETE_SERVICE_IRP: i32 = 7;
    pub(super) const ACQUIRE_MSI_SPIN_LOCK: i32 = 11;
    pub(super) const RELEASE_MSI_SPIN_LOCK: i32 = 12;
    pub(super) const INITIALIZE_WORKER: i32 = 29;
    pub(super) const QUEUE_WORK_ITEM: i32 = 30;
    pub(super) const FREE_WORKER: i32 = 31;
    pub(super) const INITIALIZE_TIMER: i32 = 32;
    pub(super) const REQUEST_TIMER: i32 = 33;
    pub(super) const FREE_TIMER: i32 = 34;
    pub(super) const ACQUIRE_SPIN_LOCK: i32 = 93;
}

#[link(name = "storport.sys", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "C" {
    fn StorPortNotification(NotificationType: i32, HwDeviceExtension: PVOID, ...);
    fn StorPortExtendedFunction(FunctionCode: i32, HwDeviceExtension: PVOID, ...) -> u32;
}

#[link(name = "storport.sys", kind = "raw-dylib", modifiers = "+verbatim")]
unsafe extern "system" {
    /// Returns the address at which the registers of the adapter's hardware are mapped.
    ///
    /// Microsoft's page: [`StorPortGetDeviceBase`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportgetdevicebase).
    pub fn StorPortGetDeviceBase(
        HwDeviceExtension: PVOID,
        BusType: i32,
        SystemIoBusNumber: ULONG,
        IoAddress: i64,
        NumberOfBytes: ULONG,
        InIoSpace: BOOLEAN,
    ) -> PVOID;
}

/// Acquires a spin lock of the adapter.
///
/// Microsoft's page: [`StorPortAcquireSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlock).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortAcquireSpinLock(
    DeviceExtension: PVOID,
    SpinLock: STOR_SPINLOCK,
    LockContext: PVOID,
    LockHandle: *mut STOR_LOCK_HANDLE,
) {
    // SAFETY: the caller promises valid arguments, and this notification takes them.
    unsafe {
        StorPortNotification(
            notification::ACQUIRE_SPIN_LOCK,
            DeviceExtension,
            SpinLock,
            LockContext,
            LockHandle,
        );
    }
}

/// Acquires a spin lock of any kind of the adapter, or returns the status with which Storport refuses it.
///
/// Microsoft's page: [`StorPortAcquireSpinLockEx`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquirespinlockex).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortAcquireSpinLockEx(
    HwDeviceExtension: PVOID,
    SpinLock: STOR_SPINLOCK,
    LockContext: PVOID,
    LockHandle: *mut STOR_LOCK_HANDLE,
) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe {
        StorPortExtendedFunction(
            function::ACQUIRE_SPIN_LOCK,
            HwDeviceExtension,
            SpinLock,
            LockContext,
            LockHandle,
        )
    }
}

/// Acquires the spin lock of an interrupt message of the adapter.
///
/// Microsoft's page: [`StorPortAcquireMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportacquiremsispinlock).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortAcquireMSISpinLock(
    HwDeviceExtension: PVOID,
    MessageId: ULONG,
    OldIrql: *mut ULONG,
) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe {
        StorPortExtendedFunction(
            function::ACQUIRE_MSI_SPIN_LOCK,
            HwDeviceExtension,
            MessageId,
            OldIrql,
        )
    }
}

/// Releases the spin lock of an interrupt message of the adapter, and restores `OldIrql`.
///
/// Microsoft's page: [`StorPortReleaseMSISpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasemsispinlock).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortReleaseMSISpinLock(
    HwDeviceExtension: PVOID,
    MessageId: ULONG,
    OldIrql: ULONG,
) -> ULONG {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe {
        StorPortExtendedFunction(
            function::RELEASE_MSI_SPIN_LOCK,
            HwDeviceExtension,
            MessageId,
            OldIrql,
        )
    }
}

/// Releases a spin lock of the adapter, and restores the handle's `OldIrql`.
///
/// Microsoft's page: [`StorPortReleaseSpinLock`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportreleasespinlock).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortReleaseSpinLock(DeviceExtension: PVOID, LockHandle: *mut STOR_LOCK_HANDLE) {
    // SAFETY: the caller promises valid arguments, and this notification takes them.
    unsafe { StorPortNotification(notification::RELEASE_SPIN_LOCK, DeviceExtension, LockHandle) };
}

/// Completes a request that came to `HwStorProcessServiceRequest`.
///
/// Microsoft's page: [`StorPortCompleteServiceIrp`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nf-storport-storportcompleteserviceirp).
///
/// # Safety
///
/// The same as for the C function.
#[inline]
pub unsafe fn StorPortCompleteServiceIrp(HwDeviceExtension: PVOID, Irp: *mut IRP) -> u32 {
    // SAFETY: the caller promises valid arguments, and this function takes them.
    unsafe { StorPortExtendedFunction(function::COMPLETE_SERVICE_IRP, HwDeviceExtension, Irp) }
}
