//! The driver with `StartIo`.

/// The output is the number of the request, in the order in which they were started.
pub const IOCTL_NUMBER: u32 = 0x0022_2200;
/// Lets the hardware begin. Until then, requests wait.
pub const IOCTL_BEGIN: u32 = 0x0022_2204;
