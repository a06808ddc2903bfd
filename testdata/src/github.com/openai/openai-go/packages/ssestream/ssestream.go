// Package ssestream stands in for the library.
package ssestream

import "io"

type Decoder interface {
	Next() bool
	Close() error
}

func RegisterDecoder(contentType string, decoder func(rc io.ReadCloser) Decoder) {}
