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
    STATUS_ACCESS_DENIED STATUS_BUFFER_OVERFLOW STATUS_DATA_ERROR STATUS_DELETE_PENDING
    STATUS_DEVICE_DATA_ERROR STATUS_DEVICE_DOES_NOT_EXIST STATUS_DEVICE_NOT_CONNECTED
    STATUS_DEVICE_NOT_READY STATUS_END_OF_FILE STATUS_INVALID_BUFFER_SIZE STATUS_IO_DEVICE_ERROR
    STATUS_IO_TIMEOUT STATUS_MEDIA_WRITE_PROTECTED STATUS_NOT_SUPPORTED STATUS_NO_MEDIA_IN_DEVICE
    STATUS_NO_SUCH_DEVICE STATUS_TIMEOUT STATUS_UNSUCCESSFUL STATUS_VERIFY_REQUIRED
    TRUE FALSE PASSIVE_LEVEL APC_LEVEL DISPATCH_LEVEL HIGH_LEVEL IO_NO_INCREMENT IO_DISK_INCREMENT
    IRP_MJ_CREATE IRP_MJ_CLOSE IRP_MJ_READ IRP_MJ_WRITE IRP_MJ_DEVICE_CONTROL
    IRP_MJ_INTERNAL_DEVICE_CONTROL IRP_MJ_CLEANUP SL_PENDING_RETURNED SL_INVOKE_ON_CANCEL
    SL_INVOKE_ON_ERROR SL_INVOKE_ON_SUCCESS IRP_BUFFERED_IO IRP_INPUT_OPERATION STATUS_MORE_PROCESSING_REQUIRED
    SRB_SIGNATURE STORAGE_REQUEST_BLOCK_VERSION_1 STOR_ADDRESS_TYPE_BTL8 STOR_ADDR_BTL8_ADDRESS_LENGTH
    SRB_FUNCTION_EXECUTE_SCSI SRB_FUNCTION_SHUTDOWN SRB_FUNCTION_FLUSH SRB_FUNCTION_RESET_LOGICAL_UNIT
    SRB_FUNCTION_STORAGE_REQUEST_BLOCK SRB_STATUS_PENDING SRB_STATUS_SUCCESS SRB_STATUS_ABORTED
    SRB_STATUS_ERROR SRB_STATUS_BUSY SRB_STATUS_INVALID_REQUEST SRB_STATUS_NO_DEVICE
    SRB_STATUS_BUS_RESET SRB_STATUS_AUTOSENSE_VALID SRB_FLAGS_DATA_IN SRB_FLAGS_DATA_OUT
    SRB_TYPE_FLAG_SCSI_REQUEST_BLOCK SRB_TYPE_FLAG_STORAGE_REQUEST_BLOCK SCSISTAT_GOOD
    SCSISTAT_CHECK_CONDITION SP_RETURN_FOUND SP_RETURN_ERROR STOR_MAP_ALL_BUFFERS_INCLUDING_READ_WRITE
    STOR_FEATURE_VIRTUAL_MINIPORT STOR_STATUS_SUCCESS STOR_STATUS_BUSY STOR_STATUS_INVALID_PARAMETER
    STOR_STATUS_INVALID_IRQL
}

const _: () = {
    use wdk_sys::_STOR_SPINLOCK::{
        DpcLevelLock, DpcLock, InterruptLock, StartIoLock, ThreadedDpcLock,
    };
    assert!(sys::DpcLock == DpcLock);
    assert!(sys::StartIoLock == StartIoLock);
    assert!(sys::InterruptLock == InterruptLock);
    assert!(sys::ThreadedDpcLock == ThreadedDpcLock);
    assert!(sys::DpcLevelLock == DpcLevelLock);
};

const _: () = {
    use wdk_sys::_IO_ALLOCATION_ACTION as action;
    assert!(sys::KeepObject == action::KeepObject);
    assert!(sys::DeallocateObject == action::DeallocateObject);
    assert!(sys::DeallocateObjectKeepRegisters == action::DeallocateObjectKeepRegisters);
};

const _: () = {
    use wdk_sys::_INTERRUPT_SYNCHRONIZATION_MODE as mode;
    use wdk_sys::_SCSI_ADAPTER_CONTROL_TYPE as control;
    use wdk_sys::_SRBEXDATATYPE as data;
    use wdk_sys::_STOR_SYNCHRONIZATION_MODEL as model;
    assert!(sys::ScsiQuerySupportedControlTypes == control::ScsiQuerySupportedControlTypes);
    assert!(sys::ScsiStopAdapter == control::ScsiStopAdapter);
    assert!(sys::ScsiRestartAdapter == control::ScsiRestartAdapter);
    assert!(sys::SRB_EX_DATA_TYPE_SCSI_CDB16 == data::SrbExDataTypeScsiCdb16);
    assert!(sys::SRB_EX_DATA_TYPE_SCSI_CDB32 == data::SrbExDataTypeScsiCdb32);
    assert!(sys::StorSynchronizeHalfDuplex == model::StorSynchronizeHalfDuplex);
    assert!(sys::StorSynchronizeFullDuplex == model::StorSynchronizeFullDuplex);
    assert!(sys::InterruptSupportNone == mode::InterruptSupportNone);
    assert!(sys::InterruptSynchronizeAll == mode::InterruptSynchronizeAll);
    assert!(sys::InterruptSynchronizePerMessage == mode::InterruptSynchronizePerMessage);
};

// bindgen does not compute these: 20 characters, a ULONG and a pointer; CTL_CODE of the base 4, the
// function 0x40E, METHOD_BUFFERED, read and write access.
const _: () = assert!(sys::SRBEX_DATA_SCSI_CDB16_LENGTH == 20 + 4 + 8);
const _: () = assert!(sys::IOCTL_MINIPORT_PROCESS_SERVICE_IRP == 4 << 16 | 3 << 14 | 0x40E << 2);
const _: () = assert!(sys::STATUS_CONTINUE_COMPLETION == wdk_sys::STATUS_SUCCESS);

// What the crate keeps to itself: the inline functions of storport.h are made of it.
const _: () = {
    use wdk_sys::_SCSI_NOTIFICATION_TYPE as notification;
    assert!(notification::RequestComplete == 0);
    assert!(notification::RequestTimerCall == 6);
    assert!(notification::BusChangeDetected == 7);
    assert!(notification::EnablePassiveInitialization == 0x1000);
    assert!(notification::InitializeDpc == 0x1001);
    assert!(notification::IssueDpc == 0x1002);
    assert!(notification::AcquireSpinLock == 0x1003);
    assert!(notification::ReleaseSpinLock == 0x1004);
    use wdk_sys::_STORPORT_FUNCTION_CODE as function;
    assert!(function::ExtFunctionGetSystemAddress == 5);
    assert!(function::ExtFunctionCompleteServiceIrp == 7);
    assert!(function::ExtFunctionAcquireMSISpinLock == 11);
    assert!(function::ExtFunctionReleaseMSISpinLock == 12);
    assert!(function::ExtFunctionInitializeWorker == 29);
    assert!(function::ExtFunctionQueueWorkItem == 30);
    assert!(function::ExtFunctionFreeWorker == 31);
    assert!(function::ExtFunctionInitializeTimer == 32);
    assert!(function::ExtFunctionRequestTimer == 33);
    assert!(function::ExtFunctionFreeTimer == 34);
    assert!(function::ExtFunctionAcquireSpinLock == 93);
};
