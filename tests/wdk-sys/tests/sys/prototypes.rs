//! The prototypes of the roles and of the exports.

use spin_lock_safe::sys;

use crate::widths::{Function, same, widths};

/// Compares roles.
macro_rules! roles {
    ($($role:ident $theirs:ident)*) => {$(
        const _: () = assert!(
            same(<sys::$role as Function>::WIDTHS, <wdk_sys::$theirs as Function>::WIDTHS),
            stringify!($role),
        );
    )*};
}

roles! {
    HW_FIND_ADAPTER PHW_FIND_ADAPTER
    VIRTUAL_HW_FIND_ADAPTER PVIRTUAL_HW_FIND_ADAPTER
    HW_INITIALIZE PHW_INITIALIZE
    HW_PASSIVE_INITIALIZE_ROUTINE PHW_PASSIVE_INITIALIZE_ROUTINE
    HW_BUILDIO PHW_BUILDIO
    HW_STARTIO PHW_STARTIO
    HW_INTERRUPT PHW_INTERRUPT
    HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE PHW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE
    HW_DPC_ROUTINE PHW_DPC_ROUTINE
    HW_TIMER PHW_TIMER
    HW_TIMER_EX PHW_TIMER_EX
    HW_RESET_BUS PHW_RESET_BUS
    HW_ADAPTER_CONTROL PHW_ADAPTER_CONTROL
    HW_UNIT_CONTROL PHW_UNIT_CONTROL
    HW_STATE_CHANGE PHW_STATE_CHANGE
    HW_DMA_STARTED PHW_DMA_STARTED
    HW_WORKITEM PHW_WORKITEM
    HW_PROCESS_SERVICE_REQUEST PHW_PROCESS_SERVICE_REQUEST
    HW_COMPLETE_SERVICE_IRP PHW_COMPLETE_SERVICE_IRP
    HW_FREE_ADAPTER_RESOURCES PHW_FREE_ADAPTER_RESOURCES
    HW_INITIALIZE_TRACING PHW_INITIALIZE_TRACING
    HW_CLEANUP_TRACING PHW_CLEANUP_TRACING
    HW_TRACING_ENABLED PHW_TRACING_ENABLED
    DRIVER_DISPATCH PDRIVER_DISPATCH
    DRIVER_STARTIO PDRIVER_STARTIO
    DRIVER_CANCEL PDRIVER_CANCEL
    IO_COMPLETION_ROUTINE PIO_COMPLETION_ROUTINE
    KDEFERRED_ROUTINE PKDEFERRED_ROUTINE
    IO_DPC_ROUTINE PIO_DPC_ROUTINE
    KSERVICE_ROUTINE PKSERVICE_ROUTINE
    KSYNCHRONIZE_ROUTINE PKSYNCHRONIZE_ROUTINE
    IO_CSQ_INSERT_IRP PIO_CSQ_INSERT_IRP
    IO_CSQ_REMOVE_IRP PIO_CSQ_REMOVE_IRP
    IO_CSQ_PEEK_NEXT_IRP PIO_CSQ_PEEK_NEXT_IRP
    IO_CSQ_ACQUIRE_LOCK PIO_CSQ_ACQUIRE_LOCK
    IO_CSQ_RELEASE_LOCK PIO_CSQ_RELEASE_LOCK
    IO_CSQ_COMPLETE_CANCELED_IRP PIO_CSQ_COMPLETE_CANCELED_IRP
    IO_CSQ_INSERT_IRP_EX PIO_CSQ_INSERT_IRP_EX
    DRIVER_INITIALIZE PDRIVER_INITIALIZE
    DRIVER_UNLOAD PDRIVER_UNLOAD
    DRIVER_ADD_DEVICE PDRIVER_ADD_DEVICE
    DRIVER_CONTROL PDRIVER_CONTROL
    IO_TIMER_ROUTINE PIO_TIMER_ROUTINE
    IO_WORKITEM_ROUTINE PIO_WORKITEM_ROUTINE
    IO_WORKITEM_ROUTINE_EX PIO_WORKITEM_ROUTINE_EX
    KSTART_ROUTINE PKSTART_ROUTINE
    KMESSAGE_SERVICE_ROUTINE PKMESSAGE_SERVICE_ROUTINE
}

/// A function of the back end, with this many parameters.
macro_rules! back_end {
    ($routine:ident $($parameter:tt)*) => {{
        #[cfg(not(windows))]
        let pointer = sys::$routine as unsafe fn($($parameter),*) -> _;
        #[cfg(windows)]
        let pointer = sys::$routine as unsafe extern "system" fn($($parameter),*) -> _;
        widths(&pointer)
    }};
}

/// Compares routines.
macro_rules! routines {
    ($($routine:ident($($parameter:tt)*))*) => {$(
        const _: () = {
            let theirs = wdk_sys::ntddk::$routine as unsafe extern "C" fn($($parameter),*) -> _;
            assert!(same(back_end!($routine $($parameter)*), widths(&theirs)), stringify!($routine));
        };
    )*};
}

routines! {
    ExAcquireSpinLockExclusive(_)
    ExAcquireSpinLockExclusiveAtDpcLevel(_)
    ExAcquireSpinLockShared(_)
    ExAcquireSpinLockSharedAtDpcLevel(_)
    ExReleaseSpinLockExclusive(_ _)
    ExReleaseSpinLockExclusiveFromDpcLevel(_)
    ExReleaseSpinLockShared(_ _)
    ExReleaseSpinLockSharedFromDpcLevel(_)
    IoAcquireCancelSpinLock(_)
    IoCancelIrp(_)
    IoReleaseCancelSpinLock(_)
    IoSetStartIoAttributes(_ _ _)
    IoStartNextPacket(_ _)
    IoStartNextPacketByKey(_ _ _)
    IoStartPacket(_ _ _ _)
    IofCallDriver(_ _)
    IofCompleteRequest(_ _)
    KeAcquireInStackQueuedSpinLock(_ _)
    KeAcquireInStackQueuedSpinLockAtDpcLevel(_ _)
    KeAcquireInStackQueuedSpinLockForDpc(_ _)
    KeAcquireInterruptSpinLock(_)
    KeAcquireSpinLockAtDpcLevel(_)
    KeAcquireSpinLockForDpc(_)
    KeAcquireSpinLockRaiseToDpc(_)
    KeGetCurrentIrql()
    KeLowerIrql(_)
    KeReleaseInStackQueuedSpinLock(_)
    KeReleaseInStackQueuedSpinLockForDpc(_)
    KeReleaseInStackQueuedSpinLockFromDpcLevel(_)
    KeReleaseInterruptSpinLock(_ _)
    KeReleaseSpinLock(_ _)
    KeReleaseSpinLockForDpc(_ _)
    KeReleaseSpinLockFromDpcLevel(_)
    KeRemoveDeviceQueue(_)
    KeRemoveEntryDeviceQueue(_ _)
    KeTryToAcquireSpinLockAtDpcLevel(_)
}

// Inline functions of storport.h, which `wdk-sys` does not have: in bytes, as they stand there.
const _: () = {
    type Acquire =
        unsafe fn(sys::PVOID, sys::STOR_SPINLOCK, sys::PVOID, *mut sys::STOR_LOCK_HANDLE);
    assert!(same(Acquire::WIDTHS, [4, 8, 4, 8, 8, 0, 0, 0, 0]));
    let _: Acquire = sys::StorPortAcquireSpinLock;
    type AcquireEx = unsafe fn(
        sys::PVOID,
        sys::STOR_SPINLOCK,
        sys::PVOID,
        *mut sys::STOR_LOCK_HANDLE,
    ) -> sys::ULONG;
    assert!(same(AcquireEx::WIDTHS, [4, 8, 4, 8, 8, 4, 0, 0, 0]));
    let _: AcquireEx = sys::StorPortAcquireSpinLockEx;
    type AcquireMessage = unsafe fn(sys::PVOID, sys::ULONG, *mut sys::ULONG) -> sys::ULONG;
    assert!(same(AcquireMessage::WIDTHS, [3, 8, 4, 8, 4, 0, 0, 0, 0]));
    let _: AcquireMessage = sys::StorPortAcquireMSISpinLock;
    type ReleaseMessage = unsafe fn(sys::PVOID, sys::ULONG, sys::ULONG) -> sys::ULONG;
    assert!(same(ReleaseMessage::WIDTHS, [3, 8, 4, 4, 4, 0, 0, 0, 0]));
    let _: ReleaseMessage = sys::StorPortReleaseMSISpinLock;
    type Release = unsafe fn(sys::PVOID, *mut sys::STOR_LOCK_HANDLE);
    assert!(same(Release::WIDTHS, [2, 8, 8, 0, 0, 0, 0, 0, 0]));
    let _: Release = sys::StorPortReleaseSpinLock;
    type Complete = unsafe fn(sys::PVOID, sys::PIRP) -> sys::ULONG;
    assert!(same(Complete::WIDTHS, [2, 8, 8, 4, 0, 0, 0, 0, 0]));
    let _: Complete = sys::StorPortCompleteServiceIrp;
};

const _: () = {
    let theirs =
        wdk_sys::storage::StorPortGetDeviceBase as unsafe extern "C" fn(_, _, _, _, _, _) -> _;
    assert!(same(
        back_end!(StorPortGetDeviceBase _ _ _ _ _ _),
        widths(&theirs)
    ));
};
