// Made from the table of the roles in `macros`; a test there compares it.

//! The function types of the roles.

#![expect(non_camel_case_types, reason = "types keep their Microsoft names")]
#![expect(non_snake_case, reason = "parameters keep their Microsoft names")]
#![allow(
    clippy::wildcard_imports,
    reason = "the table decides which types are used"
)]

use super::miniport_types::*;
use super::types::*;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_FIND_ADAPTER`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_find_adapter).
pub type HW_FIND_ADAPTER = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        HwContext: PVOID,
        BusInformation: PVOID,
        ArgumentString: PCHAR,
        ConfigInfo: PPORT_CONFIGURATION_INFORMATION,
        Reserved3: PBOOLEAN,
    ) -> ULONG,
>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`VIRTUAL_HW_FIND_ADAPTER`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-virtual_hw_find_adapter).
pub type VIRTUAL_HW_FIND_ADAPTER = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        HwContext: PVOID,
        BusInformation: PVOID,
        LowerDevice: PVOID,
        ArgumentString: PCHAR,
        ConfigInfo: PPORT_CONFIGURATION_INFORMATION,
        Again: PBOOLEAN,
    ) -> ULONG,
>;

/// IRQL: DIRQL (physical). Held on entry: the Interrupt lock.
///
/// Microsoft's page: [`HW_INITIALIZE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_initialize).
pub type HW_INITIALIZE = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID) -> BOOLEAN>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_PASSIVE_INITIALIZE_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_passive_initialize_routine).
pub type HW_PASSIVE_INITIALIZE_ROUTINE =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID) -> BOOLEAN>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_BUILDIO`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_buildio).
pub type HW_BUILDIO = Option<
    unsafe extern "system" fn(HwDeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN,
>;

/// IRQL: `DISPATCH_LEVEL` (full duplex), DIRQL (half duplex), up to `DISPATCH_LEVEL` (virtual). Held on entry: the StartIo lock.
///
/// Microsoft's page: [`HW_STARTIO`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_startio).
pub type HW_STARTIO = Option<
    unsafe extern "system" fn(HwDeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN,
>;

/// IRQL: DIRQL. Held on entry: the Interrupt lock.
///
/// Microsoft's page: [`HW_INTERRUPT`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_interrupt).
pub type HW_INTERRUPT = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID) -> BOOLEAN>;

/// IRQL: DIRQL. Held on entry: the Interrupt or MSI lock.
///
/// Microsoft's page: [`HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_message_signaled_interrupt_routine).
pub type HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, MessageId: ULONG) -> BOOLEAN>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_DPC_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_dpc_routine).
pub type HW_DPC_ROUTINE = Option<
    unsafe extern "system" fn(
        Dpc: PSTOR_DPC,
        HwDeviceExtension: PVOID,
        SystemArgument1: PVOID,
        SystemArgument2: PVOID,
    ),
>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the StartIo lock.
///
/// Microsoft's page: [`HW_TIMER`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_timer).
pub type HW_TIMER = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: none.
pub type HW_TIMER_EX = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Context: PVOID)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the StartIo lock.
///
/// Microsoft's page: [`HW_RESET_BUS`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_reset_bus).
pub type HW_RESET_BUS =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, PathId: ULONG) -> BOOLEAN>;

/// IRQL: depends on the control type. Held on entry: the Interrupt lock.
///
/// Microsoft's page: [`HW_ADAPTER_CONTROL`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_adapter_control).
pub type HW_ADAPTER_CONTROL = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        ControlType: SCSI_ADAPTER_CONTROL_TYPE,
        Parameters: PVOID,
    ) -> SCSI_ADAPTER_CONTROL_STATUS,
>;

/// IRQL: `PASSIVE_LEVEL` or `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_UNIT_CONTROL`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_unit_control).
pub type HW_UNIT_CONTROL = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        ControlType: SCSI_UNIT_CONTROL_TYPE,
        Parameters: PVOID,
    ) -> SCSI_UNIT_CONTROL_STATUS,
>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the StartIo lock.
///
/// Microsoft's page: [`HW_STATE_CHANGE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_state_change).
pub type HW_STATE_CHANGE = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        Context: PVOID,
        AddressType: SHORT,
        Address: PVOID,
        Status: ULONG,
    ),
>;

/// IRQL: not documented. Held on entry: nothing.
///
/// Microsoft's page: none.
pub type HW_DMA_STARTED = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_WORKITEM`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_workitem).
pub type HW_WORKITEM =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Context: PVOID, Worker: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_PROCESS_SERVICE_REQUEST`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_process_service_request).
pub type HW_PROCESS_SERVICE_REQUEST =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Irp: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_COMPLETE_SERVICE_IRP`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_complete_service_irp).
pub type HW_COMPLETE_SERVICE_IRP = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_FREE_ADAPTER_RESOURCES`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_free_adapter_resources).
pub type HW_FREE_ADAPTER_RESOURCES = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_INITIALIZE_TRACING`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_initialize_tracing).
pub type HW_INITIALIZE_TRACING = Option<unsafe extern "system" fn(Arg1: PVOID, Arg2: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_CLEANUP_TRACING`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_cleanup_tracing).
pub type HW_CLEANUP_TRACING = Option<unsafe extern "system" fn(Arg1: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`HW_TRACING_ENABLED`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/nc-storport-hw_tracing_enabled).
pub type HW_TRACING_ENABLED =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Enabled: BOOLEAN)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`DRIVER_INITIALIZE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_initialize).
pub type DRIVER_INITIALIZE = Option<
    unsafe extern "system" fn(
        DriverObject: PDRIVER_OBJECT,
        RegistryPath: PUNICODE_STRING,
    ) -> NTSTATUS,
>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`DRIVER_UNLOAD`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_unload).
pub type DRIVER_UNLOAD = Option<unsafe extern "system" fn(DriverObject: PDRIVER_OBJECT)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`DRIVER_ADD_DEVICE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_add_device).
pub type DRIVER_ADD_DEVICE = Option<
    unsafe extern "system" fn(
        DriverObject: PDRIVER_OBJECT,
        PhysicalDeviceObject: PDEVICE_OBJECT,
    ) -> NTSTATUS,
>;

/// IRQL: up to `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`DRIVER_DISPATCH`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_dispatch).
pub type DRIVER_DISPATCH =
    Option<unsafe extern "system" fn(DeviceObject: PCDEVICE_OBJECT, Irp: PIRP) -> NTSTATUS>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`DRIVER_STARTIO`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_startio).
pub type DRIVER_STARTIO =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Irp: PIRP)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the cancel spin lock, which the routine must release.
///
/// Microsoft's page: [`DRIVER_CANCEL`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_cancel).
pub type DRIVER_CANCEL =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Irp: PCANCELED_IRP)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`DRIVER_CONTROL`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-driver_control).
pub type DRIVER_CONTROL = Option<
    unsafe extern "system" fn(
        DeviceObject: PDEVICE_OBJECT,
        Irp: PIRP,
        MapRegisterBase: PVOID,
        Context: PVOID,
    ) -> IO_ALLOCATION_ACTION,
>;

/// IRQL: up to `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`IO_COMPLETION_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_completion_routine).
pub type IO_COMPLETION_ROUTINE = Option<
    unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Irp: PIRP, Context: PVOID) -> NTSTATUS,
>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`KDEFERRED_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kdeferred_routine).
pub type KDEFERRED_ROUTINE = Option<
    unsafe extern "system" fn(
        Dpc: PKDPC,
        DeferredContext: PVOID,
        SystemArgument1: PVOID,
        SystemArgument2: PVOID,
    ),
>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`IO_DPC_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_dpc_routine).
pub type IO_DPC_ROUTINE = Option<
    unsafe extern "system" fn(Dpc: PKDPC, DeviceObject: PDEVICE_OBJECT, Irp: PIRP, Context: PVOID),
>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`IO_TIMER_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_timer_routine).
pub type IO_TIMER_ROUTINE =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Context: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`IO_WORKITEM_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_workitem_routine).
pub type IO_WORKITEM_ROUTINE =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Context: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`IO_WORKITEM_ROUTINE_EX`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_workitem_routine_ex).
pub type IO_WORKITEM_ROUTINE_EX =
    Option<unsafe extern "system" fn(IoObject: PVOID, Context: PVOID, IoWorkItem: PIO_WORKITEM)>;

/// IRQL: `PASSIVE_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`KSTART_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kstart_routine).
pub type KSTART_ROUTINE = Option<unsafe extern "system" fn(StartContext: PVOID)>;

/// IRQL: DIRQL. Held on entry: the Interrupt lock.
///
/// Microsoft's page: [`KSERVICE_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kservice_routine).
pub type KSERVICE_ROUTINE =
    Option<unsafe extern "system" fn(Interrupt: PKINTERRUPT, ServiceContext: PVOID) -> BOOLEAN>;

/// IRQL: DIRQL. Held on entry: the Interrupt lock.
///
/// Microsoft's page: [`KMESSAGE_SERVICE_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-kmessage_service_routine).
pub type KMESSAGE_SERVICE_ROUTINE = Option<
    unsafe extern "system" fn(
        Interrupt: PKINTERRUPT,
        ServiceContext: PVOID,
        MessageID: ULONG,
    ) -> BOOLEAN,
>;

/// IRQL: DIRQL. Held on entry: the Interrupt lock.
///
/// Microsoft's page: [`KSYNCHRONIZE_ROUTINE`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-ksynchronize_routine).
pub type KSYNCHRONIZE_ROUTINE =
    Option<unsafe extern "system" fn(SynchronizeContext: PVOID) -> BOOLEAN>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the queue's lock (also on return).
///
/// Microsoft's page: [`IO_CSQ_INSERT_IRP`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_insert_irp).
pub type IO_CSQ_INSERT_IRP = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the queue's lock (also on return).
///
/// Microsoft's page: [`IO_CSQ_INSERT_IRP_EX`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_insert_irp_ex).
pub type IO_CSQ_INSERT_IRP_EX =
    Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP, InsertContext: PVOID) -> NTSTATUS>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the queue's lock (also on return).
///
/// Microsoft's page: [`IO_CSQ_REMOVE_IRP`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_remove_irp).
pub type IO_CSQ_REMOVE_IRP = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the queue's lock (also on return).
///
/// Microsoft's page: [`IO_CSQ_PEEK_NEXT_IRP`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_peek_next_irp).
pub type IO_CSQ_PEEK_NEXT_IRP =
    Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP, PeekContext: PVOID) -> PIRP>;

/// IRQL: up to `DISPATCH_LEVEL`. Held on entry: nothing (on return, the queue's lock).
///
/// Microsoft's page: [`IO_CSQ_ACQUIRE_LOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_acquire_lock).
pub type IO_CSQ_ACQUIRE_LOCK = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irql: PKIRQL)>;

/// IRQL: `DISPATCH_LEVEL`. Held on entry: the queue's lock, which the routine must release.
///
/// Microsoft's page: [`IO_CSQ_RELEASE_LOCK`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_release_lock).
pub type IO_CSQ_RELEASE_LOCK = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irql: KIRQL)>;

/// IRQL: up to `DISPATCH_LEVEL`. Held on entry: nothing.
///
/// Microsoft's page: [`IO_CSQ_COMPLETE_CANCELED_IRP`](https://learn.microsoft.com/windows-hardware/drivers/ddi/wdm/nc-wdm-io_csq_complete_canceled_irp).
pub type IO_CSQ_COMPLETE_CANCELED_IRP = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP)>;
