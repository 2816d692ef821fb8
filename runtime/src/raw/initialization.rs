//! How a miniport describes itself to Storport, from storport.h.

#![expect(non_snake_case, reason = "fields keep their Microsoft names")]

use super::roles::{
    HW_ADAPTER_CONTROL, HW_BUILDIO, HW_CLEANUP_TRACING, HW_COMPLETE_SERVICE_IRP, HW_DMA_STARTED,
    HW_FREE_ADAPTER_RESOURCES, HW_INITIALIZE, HW_INITIALIZE_TRACING, HW_INTERRUPT,
    HW_PROCESS_SERVICE_REQUEST, HW_RESET_BUS, HW_STARTIO, HW_TRACING_ENABLED, HW_UNIT_CONTROL,
    VIRTUAL_HW_FIND_ADAPTER,
};
use super::types::{BOOLEAN, PVOID, ULONG};

/// In [`HW_INITIALIZATION_DATA::FeatureSupport`]: the miniport is a virtual one.
pub const STOR_FEATURE_VIRTUAL_MINIPORT: ULONG = 1;
/// In [`HW_INITIALIZATION_DATA::SrbTypeFlags`]: the miniport takes a `SCSI_REQUEST_BLOCK`.
pub const SRB_TYPE_FLAG_SCSI_REQUEST_BLOCK: ULONG = 1;
/// In [`HW_INITIALIZATION_DATA::SrbTypeFlags`]: the miniport takes a `STORAGE_REQUEST_BLOCK`.
pub const SRB_TYPE_FLAG_STORAGE_REQUEST_BLOCK: ULONG = 2;

/// What the `DriverEntry` of a virtual miniport passes to Storport.
///
/// It has the layout of the first part of a [`HW_INITIALIZATION_DATA`], and converts into one.
///
/// Microsoft's page: [`VIRTUAL_HW_INITIALIZATION_DATA`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/ns-storport-_virtual_hw_initialization_data).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct VIRTUAL_HW_INITIALIZATION_DATA {
    pub HwInitializationDataSize: ULONG,
    pub AdapterInterfaceType: i32,
    pub HwInitialize: HW_INITIALIZE,
    pub HwStartIo: HW_STARTIO,
    pub HwInterrupt: HW_INTERRUPT,
    pub HwFindAdapter: VIRTUAL_HW_FIND_ADAPTER,
    pub HwResetBus: HW_RESET_BUS,
    pub HwDmaStarted: HW_DMA_STARTED,
    pub HwAdapterState: PVOID,
    pub DeviceExtensionSize: ULONG,
    pub SpecificLuExtensionSize: ULONG,
    pub SrbExtensionSize: ULONG,
    pub NumberOfAccessRanges: ULONG,
    pub Reserved: PVOID,
    pub MapBuffers: u8,
    pub NeedPhysicalAddresses: BOOLEAN,
    pub TaggedQueuing: BOOLEAN,
    pub AutoRequestSense: BOOLEAN,
    pub MultipleRequestPerLu: BOOLEAN,
    pub ReceiveEvent: BOOLEAN,
    pub VendorIdLength: u16,
    pub VendorId: PVOID,
    pub PortVersionFlags: u16,
    pub DeviceIdLength: u16,
    pub DeviceId: PVOID,
    pub HwAdapterControl: HW_ADAPTER_CONTROL,
    pub HwBuildIo: HW_BUILDIO,
    pub HwFreeAdapterResources: HW_FREE_ADAPTER_RESOURCES,
    pub HwProcessServiceRequest: HW_PROCESS_SERVICE_REQUEST,
    pub HwCompleteServiceIrp: HW_COMPLETE_SERVICE_IRP,
    pub HwInitializeTracing: HW_INITIALIZE_TRACING,
    pub HwCleanupTracing: HW_CLEANUP_TRACING,
}

/// What the `DriverEntry` of a miniport passes to Storport. The miniport is virtual if
/// `FeatureSupport` has [`STOR_FEATURE_VIRTUAL_MINIPORT`].
///
/// Microsoft's page: [`HW_INITIALIZATION_DATA`](https://learn.microsoft.com/windows-hardware/drivers/ddi/storport/ns-storport-_hw_initialization_data).
#[repr(C)]
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct HW_INITIALIZATION_DATA {
    pub HwInitializationDataSize: ULONG,
    pub AdapterInterfaceType: i32,
    pub HwInitialize: HW_INITIALIZE,
    pub HwStartIo: HW_STARTIO,
    pub HwInterrupt: HW_INTERRUPT,
    /// An [`HW_FIND_ADAPTER`](super::HW_FIND_ADAPTER) routine, or for a virtual miniport a
    /// [`VIRTUAL_HW_FIND_ADAPTER`] routine.
    pub HwFindAdapter: PVOID,
    pub HwResetBus: HW_RESET_BUS,
    pub HwDmaStarted: HW_DMA_STARTED,
    pub HwAdapterState: PVOID,
    pub DeviceExtensionSize: ULONG,
    pub SpecificLuExtensionSize: ULONG,
    pub SrbExtensionSize: ULONG,
    pub NumberOfAccessRanges: ULONG,
    pub Reserved: PVOID,
    pub MapBuffers: u8,
    pub NeedPhysicalAddresses: BOOLEAN,
    pub TaggedQueuing: BOOLEAN,
    pub AutoRequestSense: BOOLEAN,
    pub MultipleRequestPerLu: BOOLEAN,
    pub ReceiveEvent: BOOLEAN,
    pub VendorIdLength: u16,
    pub VendorId: PVOID,
    pub PortVersionFlags: u16,
    pub DeviceIdLength: u16,
    pub DeviceId: PVOID,
    pub HwAdapterControl: HW_ADAPTER_CONTROL,
    pub HwBuildIo: HW_BUILDIO,
    pub HwFreeAdapterResources: HW_FREE_ADAPTER_RESOURCES,
    pub HwProcessServiceRequest: HW_PROCESS_SERVICE_REQUEST,
    pub HwCompleteServiceIrp: HW_COMPLETE_SERVICE_IRP,
    pub HwInitializeTracing: HW_INITIALIZE_TRACING,
    pub HwCleanupTracing: HW_CLEANUP_TRACING,
    pub HwTracingEnabled: HW_TRACING_ENABLED,
    pub FeatureSupport: ULONG,
    pub SrbTypeFlags: ULONG,
    pub AddressTypeFlags: ULONG,
    pub Reserved1: ULONG,
    pub HwUnitControl: HW_UNIT_CONTROL,
}

macro_rules! zeroed {
    ($($ty:ident)*) => {$(
        impl $ty {
            /// Makes a value that is all zero except for its size field.
            #[must_use]
            #[expect(clippy::cast_possible_truncation, reason = "the size is small")]
            pub const fn new() -> Self {
                // SAFETY: numbers, pointers and optional functions may be zero.
                let mut data: Self = unsafe { core::mem::zeroed() };
                data.HwInitializationDataSize = size_of::<Self>() as ULONG;
                data
            }
        }

        impl Default for $ty {
            fn default() -> Self {
                Self::new()
            }
        }
    )*};
}

zeroed! { VIRTUAL_HW_INITIALIZATION_DATA HW_INITIALIZATION_DATA }

impl From<VIRTUAL_HW_INITIALIZATION_DATA> for HW_INITIALIZATION_DATA {
    fn from(data: VIRTUAL_HW_INITIALIZATION_DATA) -> Self {
        let mut whole = Self::new();
        let part = (&raw mut whole).cast::<VIRTUAL_HW_INITIALIZATION_DATA>();
        // SAFETY: `whole` begins with the fields of the smaller structure.
        unsafe { part.write(data) };
        whole.HwInitializationDataSize = Self::new().HwInitializationDataSize;
        whole.FeatureSupport = STOR_FEATURE_VIRTUAL_MINIPORT;
        whole
    }
}

#[cfg(target_pointer_width = "64")]
const _: () = {
    use core::mem::offset_of;
    type Virtual = VIRTUAL_HW_INITIALIZATION_DATA;
    type Whole = HW_INITIALIZATION_DATA;
    assert!(size_of::<Virtual>() == offset_of!(Whole, HwTracingEnabled));
    assert!(offset_of!(Virtual, HwBuildIo) == offset_of!(Whole, HwBuildIo));
    assert!(offset_of!(Virtual, HwCleanupTracing) == offset_of!(Whole, HwCleanupTracing));
    assert!(offset_of!(Whole, DeviceExtensionSize) == 64);
    assert!(offset_of!(Whole, HwFreeAdapterResources) == 136);
    assert!(size_of::<Whole>() == 208);
};
