// Package sockets has a server of its own: one goroutine for each connection.
package sockets

import (
	"io"

	"github.com/go-playground/validator/v10"
	"net"
)

func listen(l net.Listener) error {
	once := validator.New()
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		go serve(c, once)
		go func() {
			v := validator.New() // want `for every request in the loop at line \d+ of listen`
			for {
				if v.Struct(c) != nil {
					return
				}
			}
		}()
	}
}

func serve(c io.Reader, once *validator.Validate) {
	v := validator.New() // want `for every request in the loop at line \d+ of listen.* through serve`
	buf := make([]byte, 1024)
	for {
		if _, err := c.Read(buf); err != nil {
			return
		}
		_, _ = v.Struct(buf), once.Struct(buf)
	}
}
