use crate::storport::{
    HW_COMPLETE_SERVICE_IRP, HW_FREE_ADAPTER_RESOURCES, HW_INITIALIZE, HW_PROCESS_SERVICE_REQUEST,
    HW_RESET_BUS, HW_STARTIO, VIRTUAL_HW_FIND_ADAPTER, VIRTUAL_HW_INITIALIZATION_DATA,
};

/// The callbacks that every virtual miniport has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Callbacks {
    pub(super) find_adapter: VIRTUAL_HW_FIND_ADAPTER,
    pub(super) initialize: HW_INITIALIZE,
    pub(super) start_io: HW_STARTIO,
    pub(super) reset_bus: HW_RESET_BUS,
    pub(super) process_service_request: HW_PROCESS_SERVICE_REQUEST,
    pub(super) complete_service_irp: HW_COMPLETE_SERVICE_IRP,
    pub(super) free_adapter_resources: HW_FREE_ADAPTER_RESOURCES,
}

impl Callbacks {
    /// The callbacks of `miniport`, if none is missing.
    pub(super) fn of(miniport: &VIRTUAL_HW_INITIALIZATION_DATA) -> Option<Self> {
        Some(Self {
            find_adapter: miniport.HwFindAdapter?,
            initialize: miniport.HwInitialize?,
            start_io: miniport.HwStartIo?,
            reset_bus: miniport.HwResetBus?,
            process_service_request: miniport.HwProcessServiceRequest?,
            complete_service_irp: miniport.HwCompleteServiceIrp?,
            free_adapter_resources: miniport.HwFreeAdapterResources?,
        })
    }
}
