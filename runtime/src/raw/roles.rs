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

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_FIND_ADAPTER` callback function.
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

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `VIRTUAL_HW_FIND_ADAPTER` callback function.
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

/// IRQL: DIRQL (physical); held on entry: the Interrupt lock.
///
/// Microsoft's page: `HW_INITIALIZE` callback function.
pub type HW_INITIALIZE = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID) -> BOOLEAN>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_PASSIVE_INITIALIZE_ROUTINE` callback function.
pub type HW_PASSIVE_INITIALIZE_ROUTINE =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID) -> BOOLEAN>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_BUILDIO` callback function.
pub type HW_BUILDIO = Option<
    unsafe extern "system" fn(HwDeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN,
>;

/// IRQL: `DISPATCH_LEVEL` (full duplex), DIRQL (half duplex), up to `DISPATCH_LEVEL` (virtual); held on entry: the StartIo lock.
///
/// Microsoft's page: `HW_STARTIO` callback function.
pub type HW_STARTIO = Option<
    unsafe extern "system" fn(HwDeviceExtension: PVOID, Srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN,
>;

/// IRQL: DIRQL; held on entry: the Interrupt lock.
///
/// Microsoft's page: `HW_INTERRUPT` callback function.
pub type HW_INTERRUPT = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID) -> BOOLEAN>;

/// IRQL: DIRQL; held on entry: the Interrupt or MSI lock.
///
/// Microsoft's page: `HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE` callback function.
pub type HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, MessageId: ULONG) -> BOOLEAN>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_DPC_ROUTINE` callback function.
pub type HW_DPC_ROUTINE = Option<
    unsafe extern "system" fn(
        Dpc: PSTOR_DPC,
        HwDeviceExtension: PVOID,
        SystemArgument1: PVOID,
        SystemArgument2: PVOID,
    ),
>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the StartIo lock.
///
/// Microsoft's page: `HW_TIMER` callback function.
pub type HW_TIMER = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_TIMER_EX` callback function.
pub type HW_TIMER_EX = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Context: PVOID)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the StartIo lock.
///
/// Microsoft's page: `HW_RESET_BUS` callback function.
pub type HW_RESET_BUS =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, PathId: ULONG) -> BOOLEAN>;

/// IRQL: depends on the control type; held on entry: the Interrupt lock.
///
/// Microsoft's page: `HW_ADAPTER_CONTROL` callback function.
pub type HW_ADAPTER_CONTROL = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        ControlType: SCSI_ADAPTER_CONTROL_TYPE,
        Parameters: PVOID,
    ) -> SCSI_ADAPTER_CONTROL_STATUS,
>;

/// IRQL: `PASSIVE_LEVEL` or `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_UNIT_CONTROL` callback function.
pub type HW_UNIT_CONTROL = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        ControlType: SCSI_UNIT_CONTROL_TYPE,
        Parameters: PVOID,
    ) -> SCSI_UNIT_CONTROL_STATUS,
>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the StartIo lock.
///
/// Microsoft's page: `HW_STATE_CHANGE` callback function.
pub type HW_STATE_CHANGE = Option<
    unsafe extern "system" fn(
        HwDeviceExtension: PVOID,
        Context: PVOID,
        AddressType: SHORT,
        Address: PVOID,
        Status: ULONG,
    ),
>;

/// IRQL: not documented; held on entry: nothing.
///
/// Microsoft's page: `HW_DMA_STARTED` callback function.
pub type HW_DMA_STARTED = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_WORKITEM` callback function.
pub type HW_WORKITEM =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Context: PVOID, Worker: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_PROCESS_SERVICE_REQUEST` callback function.
pub type HW_PROCESS_SERVICE_REQUEST =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Irp: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_COMPLETE_SERVICE_IRP` callback function.
pub type HW_COMPLETE_SERVICE_IRP = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_FREE_ADAPTER_RESOURCES` callback function.
pub type HW_FREE_ADAPTER_RESOURCES = Option<unsafe extern "system" fn(HwDeviceExtension: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_INITIALIZE_TRACING` callback function.
pub type HW_INITIALIZE_TRACING = Option<unsafe extern "system" fn(Arg1: PVOID, Arg2: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_CLEANUP_TRACING` callback function.
pub type HW_CLEANUP_TRACING = Option<unsafe extern "system" fn(Arg1: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `HW_TRACING_ENABLED` callback function.
pub type HW_TRACING_ENABLED =
    Option<unsafe extern "system" fn(HwDeviceExtension: PVOID, Enabled: BOOLEAN)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `DRIVER_INITIALIZE` callback function.
pub type DRIVER_INITIALIZE = Option<
    unsafe extern "system" fn(
        DriverObject: PDRIVER_OBJECT,
        RegistryPath: PUNICODE_STRING,
    ) -> NTSTATUS,
>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `DRIVER_UNLOAD` callback function.
pub type DRIVER_UNLOAD = Option<unsafe extern "system" fn(DriverObject: PDRIVER_OBJECT)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `DRIVER_ADD_DEVICE` callback function.
pub type DRIVER_ADD_DEVICE = Option<
    unsafe extern "system" fn(
        DriverObject: PDRIVER_OBJECT,
        PhysicalDeviceObject: PDEVICE_OBJECT,
    ) -> NTSTATUS,
>;

/// IRQL: up to `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `DRIVER_DISPATCH` callback function.
pub type DRIVER_DISPATCH =
    Option<unsafe extern "system" fn(DeviceObject: PCDEVICE_OBJECT, Irp: PIRP) -> NTSTATUS>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `DRIVER_STARTIO` callback function.
pub type DRIVER_STARTIO =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Irp: PIRP)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the cancel spin lock, which it must release.
///
/// Microsoft's page: `DRIVER_CANCEL` callback function.
pub type DRIVER_CANCEL =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Irp: PCANCELED_IRP)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `DRIVER_CONTROL` callback function.
pub type DRIVER_CONTROL = Option<
    unsafe extern "system" fn(
        DeviceObject: PDEVICE_OBJECT,
        Irp: PIRP,
        MapRegisterBase: PVOID,
        Context: PVOID,
    ) -> IO_ALLOCATION_ACTION,
>;

/// IRQL: up to `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `IO_COMPLETION_ROUTINE` callback function.
pub type IO_COMPLETION_ROUTINE = Option<
    unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Irp: PIRP, Context: PVOID) -> NTSTATUS,
>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `KDEFERRED_ROUTINE` callback function.
pub type KDEFERRED_ROUTINE = Option<
    unsafe extern "system" fn(
        Dpc: PKDPC,
        DeferredContext: PVOID,
        SystemArgument1: PVOID,
        SystemArgument2: PVOID,
    ),
>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `IO_DPC_ROUTINE` callback function.
pub type IO_DPC_ROUTINE = Option<
    unsafe extern "system" fn(Dpc: PKDPC, DeviceObject: PDEVICE_OBJECT, Irp: PIRP, Context: PVOID),
>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `IO_TIMER_ROUTINE` callback function.
pub type IO_TIMER_ROUTINE =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Context: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `IO_WORKITEM_ROUTINE` callback function.
pub type IO_WORKITEM_ROUTINE =
    Option<unsafe extern "system" fn(DeviceObject: PDEVICE_OBJECT, Context: PVOID)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `IO_WORKITEM_ROUTINE_EX` callback function.
pub type IO_WORKITEM_ROUTINE_EX =
    Option<unsafe extern "system" fn(IoObject: PVOID, Context: PVOID, IoWorkItem: PIO_WORKITEM)>;

/// IRQL: `PASSIVE_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `KSTART_ROUTINE` callback function.
pub type KSTART_ROUTINE = Option<unsafe extern "system" fn(StartContext: PVOID)>;

/// IRQL: DIRQL; held on entry: the Interrupt lock.
///
/// Microsoft's page: `KSERVICE_ROUTINE` callback function.
pub type KSERVICE_ROUTINE =
    Option<unsafe extern "system" fn(Interrupt: PKINTERRUPT, ServiceContext: PVOID) -> BOOLEAN>;

/// IRQL: DIRQL; held on entry: the Interrupt lock.
///
/// Microsoft's page: `KMESSAGE_SERVICE_ROUTINE` callback function.
pub type KMESSAGE_SERVICE_ROUTINE = Option<
    unsafe extern "system" fn(
        Interrupt: PKINTERRUPT,
        ServiceContext: PVOID,
        MessageID: ULONG,
    ) -> BOOLEAN,
>;

/// IRQL: DIRQL; held on entry: the Interrupt lock.
///
/// Microsoft's page: `KSYNCHRONIZE_ROUTINE` callback function.
pub type KSYNCHRONIZE_ROUTINE =
    Option<unsafe extern "system" fn(SynchronizeContext: PVOID) -> BOOLEAN>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the queue's lock, also when it returns.
///
/// Microsoft's page: `IO_CSQ_INSERT_IRP` callback function.
pub type IO_CSQ_INSERT_IRP = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the queue's lock, also when it returns.
///
/// Microsoft's page: `IO_CSQ_INSERT_IRP_EX` callback function.
pub type IO_CSQ_INSERT_IRP_EX =
    Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP, InsertContext: PVOID) -> NTSTATUS>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the queue's lock, also when it returns.
///
/// Microsoft's page: `IO_CSQ_REMOVE_IRP` callback function.
pub type IO_CSQ_REMOVE_IRP = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the queue's lock, also when it returns.
///
/// Microsoft's page: `IO_CSQ_PEEK_NEXT_IRP` callback function.
pub type IO_CSQ_PEEK_NEXT_IRP =
    Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP, PeekContext: PVOID) -> PIRP>;

/// IRQL: up to `DISPATCH_LEVEL`; held on entry: nothing; it returns with the queue's lock held.
///
/// Microsoft's page: `IO_CSQ_ACQUIRE_LOCK` callback function.
pub type IO_CSQ_ACQUIRE_LOCK = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irql: PKIRQL)>;

/// IRQL: `DISPATCH_LEVEL`; held on entry: the queue's lock, which it must release.
///
/// Microsoft's page: `IO_CSQ_RELEASE_LOCK` callback function.
pub type IO_CSQ_RELEASE_LOCK = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irql: KIRQL)>;

/// IRQL: up to `DISPATCH_LEVEL`; held on entry: nothing.
///
/// Microsoft's page: `IO_CSQ_COMPLETE_CANCELED_IRP` callback function.
pub type IO_CSQ_COMPLETE_CANCELED_IRP = Option<unsafe extern "system" fn(Csq: PIO_CSQ, Irp: PIRP)>;
