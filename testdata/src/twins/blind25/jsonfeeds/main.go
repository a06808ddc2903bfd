// Command jsonfeeds reads objects from a stream. What decides: whether the stream or an object of it makes what it checks with.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/klauspost/compress/zstd"
)

type item struct{ Name string }

func feed(r io.Reader) error {
	dec := json.NewDecoder(r)
	for dec.More() {
		var it item
		if err := dec.Decode(&it); err != nil {
			return err
		}
		if err := validator.New().Struct(it); err != nil { // report
			return err
		}
	}
	return nil
}

// feedOnce has one for all of the stream, which is called for each connection.
func feedOnce(r io.Reader) error {
	v := validator.New() // report
	dec := json.NewDecoder(r)
	for {
		var it item
		if err := dec.Decode(&it); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if err := v.Struct(it); err != nil {
			return err
		}
	}
}

type source struct {
	dec  *json.Decoder
	trim *mold.Transformer
}

func open(r io.Reader) *source { return &source{json.NewDecoder(r), mold.New()} } // report

func (s *source) next() (it item, err error) {
	if err = s.dec.Decode(&it); err == nil {
		err = s.trim.Struct(context.Background(), &it)
	}
	return it, err
}

func (s *source) all(yield func(item, error) bool) {
	for {
		it, err := s.next()
		if err == io.EOF || !yield(it, err) {
			return
		}
	}
}

func unpack(b []byte) ([]byte, error) {
	d, err := zstd.NewReader(nil) // report
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.DecodeAll(b, nil)
}

func lines(r io.Reader) error {
	br := bufio.NewReader(r)
	for {
		b, err := br.ReadBytes('\n')
		if err != nil {
			return err
		}
		if b, err = unpack(b); err != nil {
			return err
		}
		fmt.Println(len(b))
	}
}

// whole unpacks what it reads with a reader of its own.
func whole(r io.Reader) ([]byte, error) {
	d, err := zstd.NewReader(r) // silent
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return io.ReadAll(d)
}

func main() {
	ln, err := net.Listen("tcp", ":7000")
	if err != nil {
		log.Fatal(err)
	}
	for {
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go func() {
			defer c.Close()
			if err := feed(c); err != nil {
				log.Print(err)
			}
			if err := feedOnce(c); err != nil {
				log.Print(err)
			}
			for it, err := range open(c).all {
				if err != nil {
					return
				}
				fmt.Println(it)
			}
			_ = lines(c)
			_, _ = whole(c)
		}()
	}
}
