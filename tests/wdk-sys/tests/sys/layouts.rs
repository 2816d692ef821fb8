//! The sizes of types and the offsets of their fields.

use core::mem::{align_of, offset_of, size_of};

use spin_lock_safe::sys;

/// Compares types, each with the fields that have the same names in both crates. A field that has
/// another path in `wdk-sys` is written with both.
macro_rules! same {
    ($($ours:ident = $theirs:ty { $($field:ident)* $(, $($own:ident).+ => $($other:ident).+)* })*) => {$(
        const _: () = {
            assert!(
                size_of::<sys::$ours>() == size_of::<$theirs>()
                    || align_of::<sys::$ours>() < align_of::<$theirs>(),
                concat!("the size of ", stringify!($ours)),
            );
            $(assert!(
                offset_of!(sys::$ours, $field) == offset_of!($theirs, $field),
                concat!(stringify!($ours), "::", stringify!($field)),
            );)*
            $(assert!(
                offset_of!(sys::$ours, $($own).+) == offset_of!($theirs, $($other).+),
                concat!(stringify!($ours), "::", stringify!($($own).+)),
            );)*
        };
    )*};
}

same! {
    IRP = wdk_sys::IRP {
        Type Size MdlAddress Flags AssociatedIrp ThreadListEntry IoStatus RequestorMode PendingReturned
        StackCount CurrentLocation Cancel CancelIrql ApcEnvironment AllocationFlags UserEvent Overlay
        CancelRoutine UserBuffer Tail,
        AssociatedIrp.SystemBuffer => AssociatedIrp.SystemBuffer,
        IoStatus.Anonymous.Status => IoStatus.__bindgen_anon_1.Status,
        IoStatus.Information => IoStatus.Information,
        Tail.Overlay.Anonymous1.DeviceQueueEntry => Tail.Overlay.__bindgen_anon_1.DeviceQueueEntry,
        Tail.Overlay.Anonymous1.Anonymous.DriverContext
            => Tail.Overlay.__bindgen_anon_1.__bindgen_anon_1.DriverContext,
        Tail.Overlay.Anonymous2.ListEntry => Tail.Overlay.__bindgen_anon_2.ListEntry,
        Tail.Overlay.Anonymous2.Anonymous.CurrentStackLocation
            => Tail.Overlay.__bindgen_anon_2.__bindgen_anon_1.CurrentStackLocation
    }
    DEVICE_OBJECT = wdk_sys::DEVICE_OBJECT {
        Type Size ReferenceCount DriverObject NextDevice AttachedDevice CurrentIrp Timer Flags
        Characteristics Vpb DeviceExtension DeviceType StackSize Queue AlignmentRequirement DeviceQueue
        Dpc ActiveThreadCount SecurityDescriptor DeviceLock SectorSize Spare1 DeviceObjectExtension
        Reserved
    }
    DRIVER_OBJECT = wdk_sys::DRIVER_OBJECT {
        Type Size DeviceObject Flags DriverStart DriverSize DriverSection DriverExtension DriverName
        HardwareDatabase FastIoDispatch DriverInit DriverStartIo DriverUnload MajorFunction
    }
    IO_STACK_LOCATION = wdk_sys::IO_STACK_LOCATION {
        MajorFunction MinorFunction Flags Control Parameters DeviceObject FileObject CompletionRoutine
        Context,
        Parameters.DeviceIoControl.OutputBufferLength => Parameters.DeviceIoControl.OutputBufferLength,
        Parameters.DeviceIoControl.InputBufferLength => Parameters.DeviceIoControl.InputBufferLength,
        Parameters.DeviceIoControl.IoControlCode => Parameters.DeviceIoControl.IoControlCode,
        Parameters.DeviceIoControl.Type3InputBuffer => Parameters.DeviceIoControl.Type3InputBuffer,
        Parameters.Others => Parameters.Others
    }
    IO_STATUS_BLOCK = wdk_sys::IO_STATUS_BLOCK {
        Information, Anonymous.Pointer => __bindgen_anon_1.Pointer
    }
    KDEVICE_QUEUE = wdk_sys::KDEVICE_QUEUE {
        Type Size DeviceListHead Lock, Busy => __bindgen_anon_1.Busy
    }
    KDEVICE_QUEUE_ENTRY = wdk_sys::KDEVICE_QUEUE_ENTRY { DeviceListEntry SortKey Inserted }
    KDPC = wdk_sys::KDPC {
        DpcListEntry ProcessorHistory DeferredRoutine DeferredContext SystemArgument1 SystemArgument2
        DpcData
    }
    IO_CSQ = wdk_sys::IO_CSQ {
        Type CsqInsertIrp CsqRemoveIrp CsqPeekNextIrp CsqAcquireLock CsqReleaseLock
        CsqCompleteCanceledIrp ReservePointer
    }
    KSPIN_LOCK_QUEUE = wdk_sys::KSPIN_LOCK_QUEUE { Next Lock }
    KLOCK_QUEUE_HANDLE = wdk_sys::KLOCK_QUEUE_HANDLE { LockQueue OldIrql }
    SCSI_REQUEST_BLOCK = wdk_sys::SCSI_REQUEST_BLOCK {
        Length Function SrbStatus ScsiStatus PathId TargetId Lun QueueTag QueueAction CdbLength
        SenseInfoBufferLength SrbFlags DataTransferLength TimeOutValue DataBuffer SenseInfoBuffer NextSrb
        OriginalRequest SrbExtension Reserved Cdb, QueueSortKey => __bindgen_anon_1.QueueSortKey
    }
    PORT_CONFIGURATION_INFORMATION = wdk_sys::PORT_CONFIGURATION_INFORMATION {
        Length SystemIoBusNumber AdapterInterfaceType BusInterruptLevel BusInterruptVector
        InterruptMode MaximumTransferLength NumberOfPhysicalBreaks DmaChannel DmaPort DmaWidth
        DmaSpeed AlignmentMask NumberOfAccessRanges AccessRanges MiniportDumpData NumberOfBuses
        InitiatorBusId ScatterGather Master CachesData AdapterScansDown AtdiskPrimaryClaimed
        AtdiskSecondaryClaimed Dma32BitAddresses DemandMode MapBuffers NeedPhysicalAddresses
        TaggedQueuing AutoRequestSense MultipleRequestPerLu ReceiveEvent RealModeInitialized
        BufferAccessScsiPortControlled MaximumNumberOfTargets SrbType AddressType SlotNumber
        BusInterruptLevel2 BusInterruptVector2 InterruptMode2 DmaChannel2 DmaPort2 DmaWidth2
        DmaSpeed2 DeviceExtensionSize SpecificLuExtensionSize SrbExtensionSize Dma64BitAddresses
        ResetTargetSupported MaximumNumberOfLogicalUnits WmiDataProvider SynchronizationModel
        HwMSInterruptRoutine InterruptSynchronizationMode DumpRegion RequestedDumpBufferSize
        VirtualDevice DumpMode DmaAddressWidth ExtendedFlags1 MaxNumberOfIO MaxIOsPerLun
        InitialLunQueueDepth BusResetHoldTime FeatureSupport
    }
    HW_INITIALIZATION_DATA = wdk_sys::HW_INITIALIZATION_DATA {
        HwInitializationDataSize AdapterInterfaceType HwInitialize HwStartIo HwInterrupt
        HwFindAdapter HwResetBus HwDmaStarted HwAdapterState DeviceExtensionSize
        SpecificLuExtensionSize SrbExtensionSize NumberOfAccessRanges Reserved MapBuffers
        NeedPhysicalAddresses TaggedQueuing AutoRequestSense MultipleRequestPerLu ReceiveEvent
        VendorIdLength VendorId DeviceIdLength DeviceId HwAdapterControl HwBuildIo
        HwFreeAdapterResources HwProcessServiceRequest HwCompleteServiceIrp HwInitializeTracing
        HwCleanupTracing HwTracingEnabled FeatureSupport SrbTypeFlags AddressTypeFlags Reserved1
        HwUnitControl,
        PortVersionFlags => __bindgen_anon_1.PortVersionFlags
    }
    STOR_DPC = wdk_sys::STOR_DPC { Dpc Lock }
    STOR_LOCK_HANDLE = wdk_sys::STOR_LOCK_HANDLE {
        Lock Context,
        Context.Next => Context.LockQueue.Next,
        Context.Lock => Context.LockQueue.Lock,
        Context.OldIrql => Context.OldIrql
    }
    STORAGE_REQUEST_BLOCK = wdk_sys::STORAGE_REQUEST_BLOCK {
        Length Function SrbStatus ReservedUlong1 Signature Version SrbLength SrbFunction SrbFlags
        ReservedUlong2 RequestTag RequestPriority RequestAttribute TimeOutValue SystemStatus
        ZeroGuard1 AddressOffset NumSrbExData DataTransferLength DataBuffer ZeroGuard2
        OriginalRequest ClassContext PortContext MiniportContext NextSrb SrbExDataOffset
    }
    STOR_ADDR_BTL8 = wdk_sys::STOR_ADDR_BTL8 { Type Port AddressLength Path Target Lun Reserved }
    SRBEX_DATA_SCSI_CDB16 = wdk_sys::SRBEX_DATA_SCSI_CDB16 {
        Type Length ScsiStatus SenseInfoBufferLength CdbLength Reserved Reserved1 SenseInfoBuffer
        Cdb
    }
    PORT_CONFIGURATION_INFORMATION = wdk_sys::PORT_CONFIGURATION_INFORMATION {
        Length SystemIoBusNumber AdapterInterfaceType BusInterruptLevel BusInterruptVector
        InterruptMode MaximumTransferLength NumberOfPhysicalBreaks DmaChannel DmaPort DmaWidth
        DmaSpeed AlignmentMask NumberOfAccessRanges AccessRanges MiniportDumpData NumberOfBuses
        InitiatorBusId ScatterGather Master CachesData AdapterScansDown AtdiskPrimaryClaimed
        AtdiskSecondaryClaimed Dma32BitAddresses DemandMode MapBuffers NeedPhysicalAddresses
        TaggedQueuing AutoRequestSense MultipleRequestPerLu ReceiveEvent RealModeInitialized
        BufferAccessScsiPortControlled MaximumNumberOfTargets SrbType AddressType SlotNumber
        BusInterruptLevel2 BusInterruptVector2 InterruptMode2 DmaChannel2 DmaPort2 DmaWidth2
        DmaSpeed2 DeviceExtensionSize SpecificLuExtensionSize SrbExtensionSize Dma64BitAddresses
        ResetTargetSupported MaximumNumberOfLogicalUnits WmiDataProvider SynchronizationModel
        HwMSInterruptRoutine InterruptSynchronizationMode DumpRegion RequestedDumpBufferSize
        VirtualDevice DumpMode DmaAddressWidth ExtendedFlags1 MaxNumberOfIO MaxIOsPerLun
        InitialLunQueueDepth BusResetHoldTime FeatureSupport
    }
    MEMORY_REGION = wdk_sys::MEMORY_REGION { VirtualBase PhysicalBase Length }
    VIRTUAL_HW_INITIALIZATION_DATA = wdk_sys::VIRTUAL_HW_INITIALIZATION_DATA {
        HwInitializationDataSize AdapterInterfaceType HwInitialize HwStartIo HwInterrupt
        HwFindAdapter HwResetBus HwDmaStarted HwAdapterState DeviceExtensionSize
        SpecificLuExtensionSize SrbExtensionSize NumberOfAccessRanges Reserved MapBuffers
        NeedPhysicalAddresses TaggedQueuing AutoRequestSense MultipleRequestPerLu ReceiveEvent
        VendorIdLength VendorId DeviceIdLength DeviceId HwAdapterControl HwBuildIo
        HwFreeAdapterResources HwProcessServiceRequest HwCompleteServiceIrp HwInitializeTracing
        HwCleanupTracing,
        PortVersionFlags => __bindgen_anon_1.PortVersionFlags
    }
    HW_INITIALIZATION_DATA = wdk_sys::HW_INITIALIZATION_DATA {
        HwInitializationDataSize AdapterInterfaceType HwInitialize HwStartIo HwInterrupt
        HwFindAdapter HwResetBus HwDmaStarted HwAdapterState DeviceExtensionSize
        SpecificLuExtensionSize SrbExtensionSize NumberOfAccessRanges Reserved MapBuffers
        NeedPhysicalAddresses TaggedQueuing AutoRequestSense MultipleRequestPerLu ReceiveEvent
        VendorIdLength VendorId DeviceIdLength DeviceId HwAdapterControl HwBuildIo
        HwFreeAdapterResources HwProcessServiceRequest HwCompleteServiceIrp HwInitializeTracing
        HwCleanupTracing HwTracingEnabled FeatureSupport SrbTypeFlags AddressTypeFlags Reserved1
        HwUnitControl,
        PortVersionFlags => __bindgen_anon_1.PortVersionFlags
    }
    SCSI_ADAPTER_CONTROL_TYPE = wdk_sys::SCSI_ADAPTER_CONTROL_TYPE {}
    SCSI_ADAPTER_CONTROL_STATUS = wdk_sys::SCSI_ADAPTER_CONTROL_STATUS {}
    SCSI_UNIT_CONTROL_TYPE = wdk_sys::SCSI_UNIT_CONTROL_TYPE {}
    SCSI_UNIT_CONTROL_STATUS = wdk_sys::SCSI_UNIT_CONTROL_STATUS {}
    KSPIN_LOCK = wdk_sys::KSPIN_LOCK {}
    EX_SPIN_LOCK = wdk_sys::EX_SPIN_LOCK {}
    KIRQL = wdk_sys::KIRQL {}
    CCHAR = wdk_sys::CCHAR {}
    BOOLEAN = wdk_sys::BOOLEAN {}
    ULONG = wdk_sys::ULONG {}
    SHORT = wdk_sys::SHORT {}
    NTSTATUS = wdk_sys::NTSTATUS {}
    PVOID = wdk_sys::PVOID {}
    PCANCELED_IRP = wdk_sys::PIRP {}
    PKINTERRUPT = wdk_sys::PKINTERRUPT {}
    IO_ALLOCATION_ACTION = wdk_sys::IO_ALLOCATION_ACTION {}
    STOR_SPINLOCK = wdk_sys::STOR_SPINLOCK {}
}

// Where a type of this crate is aligned less, pointers to it are cast and the type is not made.
const _: () = assert!(align_of::<sys::IRP>() == 8 && align_of::<wdk_sys::IRP>() == 16);
const _: () = assert!(size_of::<sys::IRP>() == 208 && size_of::<wdk_sys::IRP>() == 208);
const _: () =
    assert!(align_of::<sys::DEVICE_OBJECT>() == 8 && align_of::<wdk_sys::DEVICE_OBJECT>() == 16);
const _: () =
    assert!(size_of::<sys::DEVICE_OBJECT>() == 328 && size_of::<wdk_sys::DEVICE_OBJECT>() == 336);
