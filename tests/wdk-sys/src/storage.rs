// Made by `generate` from Microsoft's headers.

unsafe extern "C" {
    pub fn StorPortInitialize(
        Argument1: PVOID,
        Argument2: PVOID,
        HwInitializationData: *mut _HW_INITIALIZATION_DATA,
        HwContext: PVOID,
    ) -> ULONG;
}
unsafe extern "C" {
    pub fn StorPortGetDeviceBase(
        HwDeviceExtension: PVOID,
        BusType: INTERFACE_TYPE,
        SystemIoBusNumber: ULONG,
        IoAddress: STOR_PHYSICAL_ADDRESS,
        NumberOfBytes: ULONG,
        InIoSpace: BOOLEAN,
    ) -> PVOID;
}
unsafe extern "C" {
    pub fn StorPortDeviceBusy(
        HwDeviceExtension: PVOID,
        PathId: UCHAR,
        TargetId: UCHAR,
        Lun: UCHAR,
        RequestsToComplete: ULONG,
    ) -> BOOLEAN;
}
unsafe extern "C" {
    pub fn StorPortBusy(HwDeviceExtension: PVOID, RequestsToComplete: ULONG) -> BOOLEAN;
}
unsafe extern "C" {
    pub fn StorPortReady(HwDeviceExtension: PVOID) -> BOOLEAN;
}
unsafe extern "C" {
    pub fn StorPortNotification(
        NotificationType: SCSI_NOTIFICATION_TYPE,
        HwDeviceExtension: PVOID,
        ...
    );
}
unsafe extern "C" {
    pub fn StorPortLogError(
        HwDeviceExtension: PVOID,
        Srb: PSCSI_REQUEST_BLOCK,
        PathId: UCHAR,
        TargetId: UCHAR,
        Lun: UCHAR,
        ErrorCode: ULONG,
        UniqueId: ULONG,
    );
}
unsafe extern "C" {
    pub fn StorPortExtendedFunction(
        FunctionCode: STORPORT_FUNCTION_CODE,
        HwDeviceExtension: PVOID,
        ...
    ) -> ULONG;
}
