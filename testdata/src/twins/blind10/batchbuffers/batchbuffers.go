// Package batchbuffers collects rows and writes them in batches. What decides: whether the writer, the batch or the row has it.
package batchbuffers

import (
	"context"
	"log"
	"reflect"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/klauspost/compress/zstd"
	"github.com/linkedin/goavro/v2"
)

type row struct {
	ID   string `db:"id" validate:"required" mod:"trim"`
	Body []byte
}

type sink func(ctx context.Context, data []byte) error

// Writer writes when there are enough.
type Writer struct {
	out    sink
	max    int
	buf    []row
	codec  *goavro.Codec
	zip    *zstd.Encoder
	header bool
}

func NewWriter(out sink, max int) (*Writer, error) {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	zip, err := zstd.NewWriter(nil) // silent
	if err != nil {
		return nil, err
	}
	return &Writer{out: out, max: max, codec: codec, zip: zip}, nil
}

// Write adds one, and flushes if that is the last for which there is place.
func (w *Writer) Write(ctx context.Context, r row) error {
	if !w.header {
		w.header = true
		v := validator.New() // silent
		if err := v.Struct(r); err != nil {
			return err
		}
	}
	if w.buf = append(w.buf, r); len(w.buf) < w.max {
		return nil
	}
	return w.flush(ctx)
}

func (w *Writer) flush(ctx context.Context) error {
	trim := mold.New() // report
	for i := range w.buf {
		if err := trim.Struct(ctx, &w.buf[i]); err != nil {
			return err
		}
		data, err := w.codec.BinaryFromNative(nil, w.buf[i].ID)
		if err != nil {
			return err
		}
		if err := w.out(ctx, w.zip.EncodeAll(data, nil)); err != nil {
			return err
		}
	}
	w.buf = w.buf[:0]
	return nil
}

// Consume puts what comes into batches of its own.
func Consume(ctx context.Context, in <-chan row, out sink) error {
	w, err := NewWriter(out, 100)
	if err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return w.flush(context.WithoutCancel(ctx))
		case r := <-in:
			if err := w.Write(ctx, r); err != nil {
				log.Println(err)
			}
		}
	}
}

// Chunks cuts off a piece, and another.
func Chunks(ctx context.Context, rows []row, out sink) error {
	first := true
	var codec *goavro.Codec
	for len(rows) > 0 {
		n := min(100, len(rows))
		chunk := rows[:n]
		rows = rows[n:]
		if first {
			c, err := goavro.NewCodec(`"bytes"`) // report
			if err != nil {
				return err
			}
			codec, first = c, false
		}
		m := reflectx.NewMapper("db") // report
		for _, r := range chunk {
			id := m.FieldByName(reflect.ValueOf(r), "id").String()
			data, err := codec.BinaryFromNative(nil, id)
			if err != nil {
				return err
			}
			if err := out(ctx, data); err != nil {
				return err
			}
		}
	}
	return nil
}

// Drain empties a channel until nothing comes for a second, again and again.
func Drain(ctx context.Context, in <-chan row, out sink) {
	fields := reflectx.NewMapper("db") // silent
	for ctx.Err() == nil {
		var batch []row
		idle := time.After(time.Second)
	fill:
		for len(batch) < 100 {
			select {
			case r := <-in:
				batch = append(batch, r)
			case <-idle:
				break fill
			}
		}
		zip, err := zstd.NewWriter(nil) // report
		if err != nil {
			return
		}
		for _, r := range batch {
			id := fields.FieldByName(reflect.ValueOf(r), "id").String()
			if err := out(ctx, zip.EncodeAll([]byte(id), nil)); err != nil {
				log.Println(err)
			}
		}
	}
}

func Start(ctx context.Context, in <-chan row, out sink) {
	go func() {
		if err := Consume(ctx, in, out); err != nil {
			log.Println(err)
		}
	}()
	go Drain(ctx, in, out)
}
