//! The values of constants.

use spin_lock_safe::sys;

/// Compares constants of one name. Those of `wdk-sys` are mostly `u32`.
macro_rules! same {
    ($($name:ident)*) => {$(
        const _: () = assert!(sys::$name as i64 == wdk_sys::$name as i64, stringify!($name));
    )*};
}

same! {
    STATUS_SUCCESS STATUS_PENDING STATUS_CANCELLED STATUS_BUFFER_TOO_SMALL STATUS_DEVICE_BUSY
    STATUS_INSUFFICIENT_RESOURCES STATUS_INVALID_DEVICE_REQUEST STATUS_INVALID_PARAMETER
    TRUE FALSE PASSIVE_LEVEL APC_LEVEL DISPATCH_LEVEL HIGH_LEVEL IO_NO_INCREMENT IO_DISK_INCREMENT
    IRP_MJ_CREATE IRP_MJ_CLOSE IRP_MJ_READ IRP_MJ_WRITE IRP_MJ_DEVICE_CONTROL
    IRP_MJ_INTERNAL_DEVICE_CONTROL IRP_MJ_CLEANUP SL_PENDING_RETURNED STOR_STATUS_SUCCESS
}

const _: () = {
    use wdk_sys::_STOR_SPINLOCK::{DpcLock, InterruptLock, StartIoLock};
    assert!(sys::DpcLock == DpcLock);
    assert!(sys::StartIoLock == StartIoLock);
    assert!(sys::InterruptLock == InterruptLock);
};

// What the crate keeps to itself: `sys::StorPortAcquireSpinLock` and its kin are made of it.
const _: () = {
    use wdk_sys::_SCSI_NOTIFICATION_TYPE::{AcquireSpinLock, ReleaseSpinLock};
    use wdk_sys::_STORPORT_FUNCTION_CODE::ExtFunctionCompleteServiceIrp;
    assert!(AcquireSpinLock == 0x1003 && ReleaseSpinLock == 0x1004);
    assert!(ExtFunctionCompleteServiceIrp == 7);
};
