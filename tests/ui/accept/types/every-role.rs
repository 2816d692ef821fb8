//! Every role with the types of `wdk-sys`, in the table of that crate that it goes to.
//! Not one needs a conversion: convention, parameters and result are those of that crate.

#![allow(non_snake_case)]

use std::ptr::null_mut;

use spin_lock_safe::{CancelSpinLockGuard, HeldOnEntry, HeldOnReturn, SpinLock, spin_lock_safe};
use wdk_sys::*;

static QUEUE: SpinLock<u32> = SpinLock::new(0);

#[spin_lock_safe(HW_FIND_ADAPTER, types = wdk_sys)]
unsafe extern "C" fn hw_find_adapter(
    _HwDeviceExtension: PVOID,
    _HwContext: PVOID,
    _BusInformation: PVOID,
    _ArgumentString: PCHAR,
    _ConfigInfo: PPORT_CONFIGURATION_INFORMATION,
    _Reserved3: PBOOLEAN,
) -> ULONG {
    0
}

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER, types = wdk_sys)]
unsafe extern "C" fn virtual_hw_find_adapter(
    _HwDeviceExtension: PVOID,
    _HwContext: PVOID,
    _BusInformation: PVOID,
    _LowerDevice: PVOID,
    _ArgumentString: PCHAR,
    _ConfigInfo: PPORT_CONFIGURATION_INFORMATION,
    _Again: PBOOLEAN,
) -> ULONG {
    0
}

#[spin_lock_safe(HW_INITIALIZE, types = wdk_sys)]
unsafe extern "C" fn hw_initialize(_HwDeviceExtension: PVOID) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_PASSIVE_INITIALIZE_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn hw_passive_initialize_routine(_HwDeviceExtension: PVOID) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_BUILDIO, types = wdk_sys)]
unsafe extern "C" fn hw_buildio(_HwDeviceExtension: PVOID, _Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_STARTIO, types = wdk_sys)]
unsafe extern "C" fn hw_startio(_HwDeviceExtension: PVOID, _Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_INTERRUPT, types = wdk_sys)]
unsafe extern "C" fn hw_interrupt(_HwDeviceExtension: PVOID) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn hw_message_signaled_interrupt_routine(
    _HwDeviceExtension: PVOID,
    _MessageId: ULONG,
) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_DPC_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn hw_dpc_routine(
    _Dpc: PSTOR_DPC,
    _HwDeviceExtension: PVOID,
    _SystemArgument1: PVOID,
    _SystemArgument2: PVOID,
) {
}

#[spin_lock_safe(HW_TIMER, types = wdk_sys)]
unsafe extern "C" fn hw_timer(_HwDeviceExtension: PVOID) {}

#[spin_lock_safe(HW_TIMER_EX, types = wdk_sys)]
unsafe extern "C" fn hw_timer_ex(_HwDeviceExtension: PVOID, _Context: PVOID) {}

#[spin_lock_safe(HW_RESET_BUS, types = wdk_sys)]
unsafe extern "C" fn hw_reset_bus(_HwDeviceExtension: PVOID, _PathId: ULONG) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(HW_ADAPTER_CONTROL, types = wdk_sys)]
unsafe extern "C" fn hw_adapter_control(
    _HwDeviceExtension: PVOID,
    _ControlType: SCSI_ADAPTER_CONTROL_TYPE,
    _Parameters: PVOID,
) -> SCSI_ADAPTER_CONTROL_STATUS {
    0
}

#[spin_lock_safe(HW_UNIT_CONTROL, types = wdk_sys)]
unsafe extern "C" fn hw_unit_control(
    _HwDeviceExtension: PVOID,
    _ControlType: SCSI_UNIT_CONTROL_TYPE,
    _Parameters: PVOID,
) -> SCSI_UNIT_CONTROL_STATUS {
    0
}

#[spin_lock_safe(HW_STATE_CHANGE, types = wdk_sys)]
unsafe extern "C" fn hw_state_change(
    _HwDeviceExtension: PVOID,
    _Context: PVOID,
    _AddressType: SHORT,
    _Address: PVOID,
    _Status: ULONG,
) {
}

#[spin_lock_safe(HW_DMA_STARTED, types = wdk_sys)]
unsafe extern "C" fn hw_dma_started(_HwDeviceExtension: PVOID) {}

#[spin_lock_safe(HW_WORKITEM, types = wdk_sys)]
unsafe extern "C" fn hw_workitem(_HwDeviceExtension: PVOID, _Context: PVOID, _Worker: PVOID) {}

#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST, types = wdk_sys)]
unsafe extern "C" fn hw_process_service_request(_HwDeviceExtension: PVOID, _Irp: PVOID) {}

#[spin_lock_safe(HW_COMPLETE_SERVICE_IRP, types = wdk_sys)]
unsafe extern "C" fn hw_complete_service_irp(_HwDeviceExtension: PVOID) {}

#[spin_lock_safe(HW_FREE_ADAPTER_RESOURCES, types = wdk_sys)]
unsafe extern "C" fn hw_free_adapter_resources(_HwDeviceExtension: PVOID) {}

#[spin_lock_safe(HW_INITIALIZE_TRACING, types = wdk_sys)]
unsafe extern "C" fn hw_initialize_tracing(_Arg1: PVOID, _Arg2: PVOID) {}

#[spin_lock_safe(HW_CLEANUP_TRACING, types = wdk_sys)]
unsafe extern "C" fn hw_cleanup_tracing(_Arg1: PVOID) {}

#[spin_lock_safe(HW_TRACING_ENABLED, types = wdk_sys)]
unsafe extern "C" fn hw_tracing_enabled(_HwDeviceExtension: PVOID, _Enabled: BOOLEAN) {}

#[spin_lock_safe(DRIVER_DISPATCH, types = wdk_sys)]
unsafe extern "C" fn driver_dispatch(_DeviceObject: PDEVICE_OBJECT, _Irp: PIRP) -> NTSTATUS {
    STATUS_SUCCESS
}

#[spin_lock_safe(DRIVER_STARTIO, types = wdk_sys)]
unsafe extern "C" fn driver_startio(_DeviceObject: PDEVICE_OBJECT, _Irp: PIRP) {}

#[spin_lock_safe(DRIVER_CANCEL, types = wdk_sys)]
unsafe extern "C" fn driver_cancel(
    _DeviceObject: PDEVICE_OBJECT,
    _Irp: PIRP,
    cancel: CancelSpinLockGuard<'_>,
) {
    cancel.release();
}

#[spin_lock_safe(IO_COMPLETION_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn io_completion_routine(
    _DeviceObject: PDEVICE_OBJECT,
    _Irp: PIRP,
    _Context: PVOID,
) -> NTSTATUS {
    STATUS_SUCCESS
}

#[spin_lock_safe(KDEFERRED_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn kdeferred_routine(
    _Dpc: PKDPC,
    _DeferredContext: PVOID,
    _SystemArgument1: PVOID,
    _SystemArgument2: PVOID,
) {
}

#[spin_lock_safe(IO_DPC_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn io_dpc_routine(
    _Dpc: PKDPC,
    _DeviceObject: PDEVICE_OBJECT,
    _Irp: PIRP,
    _Context: PVOID,
) {
}

#[spin_lock_safe(KSERVICE_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn kservice_routine(_Interrupt: PKINTERRUPT, _ServiceContext: PVOID) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(KSYNCHRONIZE_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn ksynchronize_routine(_SynchronizeContext: PVOID) -> BOOLEAN {
    FALSE as BOOLEAN
}

#[spin_lock_safe(IO_CSQ_INSERT_IRP, types = wdk_sys)]
unsafe extern "C" fn io_csq_insert_irp(_Csq: PIO_CSQ, _Irp: PIRP) {}

#[spin_lock_safe(IO_CSQ_REMOVE_IRP, types = wdk_sys)]
unsafe extern "C" fn io_csq_remove_irp(_Csq: PIO_CSQ, _Irp: PIRP) {}

#[spin_lock_safe(IO_CSQ_PEEK_NEXT_IRP, types = wdk_sys)]
unsafe extern "C" fn io_csq_peek_next_irp(_Csq: PIO_CSQ, _Irp: PIRP, _PeekContext: PVOID) -> PIRP {
    null_mut()
}

#[spin_lock_safe(IO_CSQ_ACQUIRE_LOCK, types = wdk_sys)]
unsafe extern "C" fn io_csq_acquire_lock(_Csq: PIO_CSQ, irql: HeldOnReturn<'_>) {
    irql.leave(QUEUE.acquire());
}

#[spin_lock_safe(IO_CSQ_RELEASE_LOCK, types = wdk_sys)]
unsafe extern "C" fn io_csq_release_lock(_Csq: PIO_CSQ, held: HeldOnEntry<'_>) {
    // SAFETY: the routine before left this lock held.
    unsafe { held.guard(&QUEUE) }.release();
}

#[spin_lock_safe(IO_CSQ_COMPLETE_CANCELED_IRP, types = wdk_sys)]
unsafe extern "C" fn io_csq_complete_canceled_irp(_Csq: PIO_CSQ, _Irp: PIRP) {}

#[spin_lock_safe(IO_CSQ_INSERT_IRP_EX, types = wdk_sys)]
unsafe extern "C" fn io_csq_insert_irp_ex(_Csq: PIO_CSQ, _Irp: PIRP, _InsertContext: PVOID) -> NTSTATUS { 0 }

#[spin_lock_safe(DRIVER_INITIALIZE, types = wdk_sys)]
unsafe extern "C" fn driver_initialize(_DriverObject: PDRIVER_OBJECT, _RegistryPath: PUNICODE_STRING) -> NTSTATUS { 0 }

#[spin_lock_safe(DRIVER_UNLOAD, types = wdk_sys)]
unsafe extern "C" fn driver_unload(_DriverObject: PDRIVER_OBJECT) {}

#[spin_lock_safe(DRIVER_ADD_DEVICE, types = wdk_sys)]
unsafe extern "C" fn driver_add_device(_DriverObject: PDRIVER_OBJECT, _PhysicalDeviceObject: PDEVICE_OBJECT) -> NTSTATUS { 0 }

#[spin_lock_safe(DRIVER_CONTROL, types = wdk_sys)]
unsafe extern "C" fn driver_control(_DeviceObject: PDEVICE_OBJECT, _Irp: PIRP, _MapRegisterBase: PVOID, _Context: PVOID) -> IO_ALLOCATION_ACTION { 1 }

#[spin_lock_safe(IO_TIMER_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn io_timer_routine(_DeviceObject: PDEVICE_OBJECT, _Context: PVOID) {}

#[spin_lock_safe(IO_WORKITEM_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn io_workitem_routine(_DeviceObject: PDEVICE_OBJECT, _Context: PVOID) {}

#[spin_lock_safe(IO_WORKITEM_ROUTINE_EX, types = wdk_sys)]
unsafe extern "C" fn io_workitem_routine_ex(_IoObject: PVOID, _Context: PVOID, _IoWorkItem: PIO_WORKITEM) {}

#[spin_lock_safe(KSTART_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn kstart_routine(_StartContext: PVOID) {}

#[spin_lock_safe(KMESSAGE_SERVICE_ROUTINE, types = wdk_sys)]
unsafe extern "C" fn kmessage_service_routine(_Interrupt: PKINTERRUPT, _ServiceContext: PVOID, _MessageID: ULONG) -> BOOLEAN { 0 }

fn main() {
    let _: PHW_FIND_ADAPTER = Some(hw_find_adapter);
    let _: PVIRTUAL_HW_FIND_ADAPTER = Some(virtual_hw_find_adapter);
    let _: PHW_INITIALIZE = Some(hw_initialize);
    let _: PHW_PASSIVE_INITIALIZE_ROUTINE = Some(hw_passive_initialize_routine);
    let _: PHW_BUILDIO = Some(hw_buildio);
    let _: PHW_STARTIO = Some(hw_startio);
    let _: PHW_INTERRUPT = Some(hw_interrupt);
    let _: PHW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE = Some(hw_message_signaled_interrupt_routine);
    let _: PHW_DPC_ROUTINE = Some(hw_dpc_routine);
    let _: PHW_TIMER = Some(hw_timer);
    let _: PHW_TIMER_EX = Some(hw_timer_ex);
    let _: PHW_RESET_BUS = Some(hw_reset_bus);
    let _: PHW_ADAPTER_CONTROL = Some(hw_adapter_control);
    let _: PHW_UNIT_CONTROL = Some(hw_unit_control);
    let _: PHW_STATE_CHANGE = Some(hw_state_change);
    let _: PHW_DMA_STARTED = Some(hw_dma_started);
    let _: PHW_WORKITEM = Some(hw_workitem);
    let _: PHW_PROCESS_SERVICE_REQUEST = Some(hw_process_service_request);
    let _: PHW_COMPLETE_SERVICE_IRP = Some(hw_complete_service_irp);
    let _: PHW_FREE_ADAPTER_RESOURCES = Some(hw_free_adapter_resources);
    let _: PHW_INITIALIZE_TRACING = Some(hw_initialize_tracing);
    let _: PHW_CLEANUP_TRACING = Some(hw_cleanup_tracing);
    let _: PHW_TRACING_ENABLED = Some(hw_tracing_enabled);
    let _: PDRIVER_DISPATCH = Some(driver_dispatch);
    let _: PDRIVER_STARTIO = Some(driver_startio);
    let _: PDRIVER_CANCEL = Some(driver_cancel);
    let _: PIO_COMPLETION_ROUTINE = Some(io_completion_routine);
    let _: PKDEFERRED_ROUTINE = Some(kdeferred_routine);
    let _: PIO_DPC_ROUTINE = Some(io_dpc_routine);
    let _: PKSERVICE_ROUTINE = Some(kservice_routine);
    let _: PKSYNCHRONIZE_ROUTINE = Some(ksynchronize_routine);
    let _: PIO_CSQ_INSERT_IRP = Some(io_csq_insert_irp);
    let _: PIO_CSQ_REMOVE_IRP = Some(io_csq_remove_irp);
    let _: PIO_CSQ_PEEK_NEXT_IRP = Some(io_csq_peek_next_irp);
    let _: PIO_CSQ_ACQUIRE_LOCK = Some(io_csq_acquire_lock);
    let _: PIO_CSQ_RELEASE_LOCK = Some(io_csq_release_lock);
    let _: PIO_CSQ_COMPLETE_CANCELED_IRP = Some(io_csq_complete_canceled_irp);
    let _: PIO_CSQ_INSERT_IRP_EX = Some(io_csq_insert_irp_ex);
    let _: PDRIVER_INITIALIZE = Some(driver_initialize);
    let _: PDRIVER_UNLOAD = Some(driver_unload);
    let _: PDRIVER_ADD_DEVICE = Some(driver_add_device);
    let _: PDRIVER_CONTROL = Some(driver_control);
    let _: PIO_TIMER_ROUTINE = Some(io_timer_routine);
    let _: PIO_WORKITEM_ROUTINE = Some(io_workitem_routine);
    let _: PIO_WORKITEM_ROUTINE_EX = Some(io_workitem_routine_ex);
    let _: PKSTART_ROUTINE = Some(kstart_routine);
    let _: PKMESSAGE_SERVICE_ROUTINE = Some(kmessage_service_routine);
}
