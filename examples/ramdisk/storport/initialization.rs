use spin_lock_safe::sys::{
    BOOLEAN, HW_COMPLETE_SERVICE_IRP, HW_FREE_ADAPTER_RESOURCES, HW_INITIALIZE,
    HW_PROCESS_SERVICE_REQUEST, HW_RESET_BUS, HW_STARTIO, PVOID, ULONG, VIRTUAL_HW_FIND_ADAPTER,
};

/// The miniport, as its `DriverEntry` describes it to Storport.
///
/// Callbacks that no virtual miniport has are untyped here, and null.
///
/// Microsoft's page: `VIRTUAL_HW_INITIALIZATION_DATA` structure (storport.h).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[expect(non_snake_case, reason = "the fields keep their Microsoft names")]
#[expect(missing_docs, reason = "Microsoft's page describes the fields")]
pub struct VIRTUAL_HW_INITIALIZATION_DATA {
    pub HwInitializationDataSize: ULONG,
    pub AdapterInterfaceType: i32,
    pub HwInitialize: HW_INITIALIZE,
    pub HwStartIo: HW_STARTIO,
    pub HwInterrupt: PVOID,
    pub HwFindAdapter: VIRTUAL_HW_FIND_ADAPTER,
    pub HwResetBus: HW_RESET_BUS,
    pub HwDmaStarted: PVOID,
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
    pub HwAdapterControl: PVOID,
    pub HwBuildIo: PVOID,
    pub HwFreeAdapterResources: HW_FREE_ADAPTER_RESOURCES,
    pub HwProcessServiceRequest: HW_PROCESS_SERVICE_REQUEST,
    pub HwCompleteServiceIrp: HW_COMPLETE_SERVICE_IRP,
    pub HwInitializeTracing: PVOID,
    pub HwCleanupTracing: PVOID,
}
