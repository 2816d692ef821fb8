//! The configuration of an adapter, from storport.h.

#![expect(non_snake_case, reason = "fields keep their Microsoft names")]

use super::roles::HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE;
use super::types::{BOOLEAN, PVOID, ULONG};

/// The configuration of an adapter: what Storport offers, with what `HwFindAdapter` writes into it.
///
/// A parameter of a role may also be a pointer to a driver's own declaration of this structure.
///
/// Microsoft's page: [`PORT_CONFIGURATION_INFORMATION`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/ns-storport-_port_configuration_information).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct PORT_CONFIGURATION_INFORMATION {
    pub Length: ULONG,
    pub SystemIoBusNumber: ULONG,
    pub AdapterInterfaceType: i32,
    pub BusInterruptLevel: ULONG,
    pub BusInterruptVector: ULONG,
    pub InterruptMode: i32,
    pub MaximumTransferLength: ULONG,
    pub NumberOfPhysicalBreaks: ULONG,
    pub DmaChannel: ULONG,
    pub DmaPort: ULONG,
    pub DmaWidth: i32,
    pub DmaSpeed: i32,
    pub AlignmentMask: ULONG,
    pub NumberOfAccessRanges: ULONG,
    pub AccessRanges: PVOID,
    pub MiniportDumpData: PVOID,
    pub NumberOfBuses: u8,
    pub InitiatorBusId: [u8; 8],
    pub ScatterGather: BOOLEAN,
    pub Master: BOOLEAN,
    pub CachesData: BOOLEAN,
    pub AdapterScansDown: BOOLEAN,
    pub AtdiskPrimaryClaimed: BOOLEAN,
    pub AtdiskSecondaryClaimed: BOOLEAN,
    pub Dma32BitAddresses: BOOLEAN,
    pub DemandMode: BOOLEAN,
    pub MapBuffers: u8,
    pub NeedPhysicalAddresses: BOOLEAN,
    pub TaggedQueuing: BOOLEAN,
    pub AutoRequestSense: BOOLEAN,
    pub MultipleRequestPerLu: BOOLEAN,
    pub ReceiveEvent: BOOLEAN,
    pub RealModeInitialized: BOOLEAN,
    pub BufferAccessScsiPortControlled: BOOLEAN,
    pub MaximumNumberOfTargets: u8,
    pub SrbType: u8,
    pub AddressType: u8,
    pub SlotNumber: ULONG,
    pub BusInterruptLevel2: ULONG,
    pub BusInterruptVector2: ULONG,
    pub InterruptMode2: i32,
    pub DmaChannel2: ULONG,
    pub DmaPort2: ULONG,
    pub DmaWidth2: i32,
    pub DmaSpeed2: i32,
    pub DeviceExtensionSize: ULONG,
    pub SpecificLuExtensionSize: ULONG,
    pub SrbExtensionSize: ULONG,
    pub Dma64BitAddresses: u8,
    pub ResetTargetSupported: BOOLEAN,
    pub MaximumNumberOfLogicalUnits: u8,
    pub WmiDataProvider: BOOLEAN,
    pub SynchronizationModel: i32,
    pub HwMSInterruptRoutine: HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE,
    pub InterruptSynchronizationMode: i32,
    pub DumpRegion: MEMORY_REGION,
    pub RequestedDumpBufferSize: ULONG,
    pub VirtualDevice: BOOLEAN,
    pub DumpMode: u8,
    pub DmaAddressWidth: u8,
    pub ExtendedFlags1: ULONG,
    pub MaxNumberOfIO: ULONG,
    pub MaxIOsPerLun: ULONG,
    pub InitialLunQueueDepth: ULONG,
    pub BusResetHoldTime: ULONG,
    pub FeatureSupport: ULONG,
}

/// `PORT_CONFIGURATION_INFORMATION.DumpRegion`.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct MEMORY_REGION {
    pub VirtualBase: PVOID,
    pub PhysicalBase: i64,
    pub Length: ULONG,
}

/// `MapBuffers`: the data of all requests is mapped.
pub const STOR_MAP_ALL_BUFFERS_INCLUDING_READ_WRITE: u8 = 3;

/// `SynchronizationModel`: interrupts and `HwStartIo` exclude each other.
#[expect(non_upper_case_globals, reason = "the value keeps its Microsoft name")]
pub const StorSynchronizeHalfDuplex: i32 = 0;
/// `SynchronizationModel`: requests start while an interrupt is served.
#[expect(non_upper_case_globals, reason = "the value keeps its Microsoft name")]
pub const StorSynchronizeFullDuplex: i32 = 1;

/// `InterruptSynchronizationMode`: the adapter has no message interrupts.
#[expect(non_upper_case_globals, reason = "the value keeps its Microsoft name")]
pub const InterruptSupportNone: i32 = 0;
/// `InterruptSynchronizationMode`: all messages share the Interrupt lock.
#[expect(non_upper_case_globals, reason = "the value keeps its Microsoft name")]
pub const InterruptSynchronizeAll: i32 = 1;
/// `InterruptSynchronizationMode`: each message has a lock of its own.
#[expect(non_upper_case_globals, reason = "the value keeps its Microsoft name")]
pub const InterruptSynchronizePerMessage: i32 = 2;

/// What `HwFindAdapter` returns: the adapter is found.
pub const SP_RETURN_FOUND: ULONG = 1;
/// What `HwFindAdapter` returns: the adapter cannot be used.
pub const SP_RETURN_ERROR: ULONG = 2;
