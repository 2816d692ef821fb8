//! What the guide needs of `wdk-sys`, under its names and with its layouts; the routines
//! are those of the simulated kernel. A driver uses the crate instead.

#![expect(non_camel_case_types, non_snake_case, reason = "names of wdk-sys")]
#![expect(clippy::upper_case_acronyms, reason = "names of wdk-sys")]

use core::mem::{offset_of, size_of};

use spin_lock_safe::sys;

pub(crate) type PDEVICE_OBJECT = *mut DEVICE_OBJECT;
pub(crate) type PIRP = *mut IRP;
pub(crate) type PDRIVER_DISPATCH =
    Option<unsafe extern "C" fn(DeviceObject: PDEVICE_OBJECT, Irp: PIRP) -> NTSTATUS>;
pub(crate) type KSPIN_LOCK = u64;
pub(crate) type KIRQL = u8;
pub(crate) use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};

#[repr(C)]
pub(crate) struct DEVICE_OBJECT {
    before: [u64; 8],
    pub(crate) DeviceExtension: *mut core::ffi::c_void,
}

#[repr(C)]
pub(crate) struct IRP {
    before: [u64; 6],
    pub(crate) IoStatus: IO_STATUS_BLOCK,
    behind: [u64; 18],
}

#[repr(C)]
pub(crate) struct IO_STATUS_BLOCK {
    pub(crate) __bindgen_anon_1: IO_STATUS_BLOCK__bindgen_ty_1,
    pub(crate) Information: u64,
}

#[repr(C)]
pub(crate) union IO_STATUS_BLOCK__bindgen_ty_1 {
    pub(crate) Status: NTSTATUS,
    pub(crate) Pointer: *mut core::ffi::c_void,
}

const _: () = assert!(size_of::<IRP>() == size_of::<sys::IRP>());
const _: () = assert!(offset_of!(IRP, IoStatus) == offset_of!(sys::IRP, IoStatus));
const _: () = assert!(
    offset_of!(DEVICE_OBJECT, DeviceExtension) == offset_of!(sys::DEVICE_OBJECT, DeviceExtension)
);

pub(crate) mod ntddk {
    //! The routines, with the calling convention of `wdk-sys`.

    use spin_lock_safe::sys;

    use super::{KIRQL, KSPIN_LOCK, PIRP};

    /// # Safety
    ///
    /// `SpinLock` is valid until it is released.
    pub(crate) unsafe extern "C" fn KeAcquireSpinLockRaiseToDpc(
        SpinLock: *mut KSPIN_LOCK,
    ) -> KIRQL {
        // SAFETY: the caller vouches for the lock.
        unsafe { sys::KeAcquireSpinLockRaiseToDpc(SpinLock.cast()) }
    }

    /// # Safety
    ///
    /// `SpinLock` is held, and `NewIrql` is the IRQL from before.
    pub(crate) unsafe extern "C" fn KeReleaseSpinLock(SpinLock: *mut KSPIN_LOCK, NewIrql: KIRQL) {
        // SAFETY: the caller vouches for the lock.
        unsafe { sys::KeReleaseSpinLock(SpinLock.cast(), NewIrql) };
    }

    /// # Safety
    ///
    /// The request is the driver's to complete.
    pub(crate) unsafe extern "C" fn IofCompleteRequest(Irp: PIRP, PriorityBoost: i8) {
        // SAFETY: the caller vouches for the request.
        unsafe { sys::IofCompleteRequest(Irp.cast(), PriorityBoost) };
    }
}
