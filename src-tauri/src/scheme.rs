//! The `vault` scheme: pictures of pages, and nothing else, straight from memory to the window.
//!
//! Every address of an app-registered scheme counts as local to the window's commands. So what is served must never be
//! something the engine would run or render as a document: PNG, JPEG, WebP or plain octets, judged by their bytes.

use satchel::api::document::PageRequest;
use satchel::api::scans::ScanRequest;
use satchel::api::{ApiError, ApiResult, ErrorCode};
use satchel::records::DocumentId;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::state::Program;

/// Answers a request away from the window's thread.
pub(crate) fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let answer = picture(&app.state::<Program>(), request.uri().path());
        responder.respond(match answer {
            Ok(bytes) => respond(StatusCode::OK, bytes),
            Err(error) if error.code == ErrorCode::NotFound => respond(StatusCode::NOT_FOUND, Vec::new()),
            Err(_) => respond(StatusCode::INTERNAL_SERVER_ERROR, Vec::new()),
        });
    });
}

/// What an address asks for.
#[derive(Debug, PartialEq)]
enum Picture {
    /// `/page/d12/3`: page 3 of document 12.
    Page(DocumentId, u32),
    /// `/preview/7/3`: page 3 of the report; the number before it only keeps the engine from showing an earlier drawing.
    Preview(u32),
    /// `/scan/d12/1.2.840.1/3/lung`: frame 3 of an instance of study 12, in a grey window.
    Scan(ScanRequest),
}

fn picture(program: &Program, path: &str) -> ApiResult<Vec<u8>> {
    let satchel = program.satchel();
    match parse(path) {
        Some(Picture::Page(document_id, page)) => satchel.page_image(PageRequest { document_id, page }),
        Some(Picture::Preview(page)) => satchel.preview_page(page),
        Some(Picture::Scan(request)) => satchel.scan_image(&request),
        None => Err(ApiError::new(ErrorCode::NotFound, "There is no such picture. Nothing was changed.")),
    }
}

fn parse(path: &str) -> Option<Picture> {
    // The engine's address maker escapes the slashes.
    let path = path.replace("%2F", "/");
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        ["page", id, page] => Some(Picture::Page(id.parse().ok()?, page.parse().ok()?)),
        ["preview", _, page] => Some(Picture::Preview(page.parse().ok()?)),
        ["scan", id, instance, frame, window] => Some(Picture::Scan(ScanRequest {
            document_id: id.parse().ok()?,
            instance: (*instance).to_owned(),
            frame: frame.parse().ok()?,
            window: (*window).to_owned(),
        })),
        _ => None,
    }
}

fn respond(status: StatusCode, bytes: Vec<u8>) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, content_type(&bytes)),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
    ] {
        headers.insert(name, header::HeaderValue::from_static(value));
    }
    *response.body_mut() = bytes;
    response
}

/// The type by the first bytes; anything unknown is octets, which the engine does not render.
fn content_type(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_have_addresses() {
        let page = Picture::Page(DocumentId(12), 3);
        assert_eq!(parse("/page/d12/3").as_ref(), Some(&page));
        assert_eq!(parse("/page%2Fd12%2F3"), Some(page), "escaped slashes are slashes");
        assert_eq!(parse("/preview/7/2"), Some(Picture::Preview(2)));
        let scan = ScanRequest {
            document_id: DocumentId(12),
            instance: "1.2.840.1".to_owned(),
            frame: 3,
            window: "lung".to_owned(),
        };
        assert_eq!(parse("/scan/d12/1.2.840.1/3/lung"), Some(Picture::Scan(scan)));
        for wrong in ["/", "/page/12/3", "/page/d12/-1", "/page/d12/3/x", "/../etc/passwd", "/original/d12"] {
            assert_eq!(parse(wrong), None, "{wrong} names no picture");
        }
    }

    #[test]
    fn markup_is_served_as_octets() {
        for bytes in [&b"<html><script>"[..], b"<svg xmlns=", b"%PDF-1.7", b"<?xml version"] {
            let response = respond(StatusCode::OK, bytes.to_vec());
            assert_eq!(response.headers()[header::CONTENT_TYPE], "application/octet-stream");
            assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        }
    }
}
