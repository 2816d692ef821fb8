use object::LittleEndian as LE;
use object::read::pe::PeFile64;

use crate::image::ImageError;

/// Makes an image import from `other` what it imports from `module`, and returns the number of
/// changed import tables. Changes nothing if the names have different lengths.
///
/// # Errors
///
/// If the file is not a PE32+ image.
pub fn redirect_imports(file: &mut [u8], module: &str, other: &str) -> Result<usize, ImageError> {
    let places = places(file, module)?;
    let mut redirected = 0;
    for place in places {
        if let Some(name) = file.get_mut(place..place + module.len())
            && name.len() == other.len()
        {
            name.copy_from_slice(other.as_bytes());
            redirected += 1;
        }
    }
    Ok(redirected)
}

/// Returns the places of the name in the file's import tables.
fn places(file: &[u8], module: &str) -> Result<Vec<usize>, ImageError> {
    let image = PeFile64::parse(file)?;
    let mut places = Vec::new();
    let Some(table) = image.import_table()? else {
        return Ok(places);
    };
    let mut descriptors = table.descriptors()?;
    while let Some(descriptor) = descriptors.next()? {
        let address = descriptor.name.get(LE);
        let range = image.section_table().pe_file_range_at(address);
        if table.name(address)? == module.as_bytes()
            && let Some((offset, _)) = range
        {
            places.push(offset as usize);
        }
    }
    Ok(places)
}
