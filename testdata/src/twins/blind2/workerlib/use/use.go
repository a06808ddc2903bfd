// Package main has handlers for the worker of lib.
package main

import (
	"context"
	"encoding/json"
	"log"

	"twins/blind2/workerlib/lib"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/segmentio/kafka-go"
	"github.com/ugorji/go/codec"
)

type order struct {
	ID string `validate:"required"`
}

type orders struct{ seen map[string]bool }

func (o *orders) Handle(ctx context.Context, m lib.Message) error {
	var in order
	if err := json.Unmarshal(m.Value, &in); err != nil {
		return err
	}
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.StructCtx(ctx, in); err != nil {
		return err
	}
	o.seen[in.ID] = true
	return nil
}

func onPayment(ctx context.Context, m lib.Message) error {
	dm, err := cbor.DecOptions{MaxNestedLevels: 4}.DecMode() // report
	if err != nil {
		return err
	}
	var in order
	return dm.Unmarshal(m.Value, &in)
}

type router map[string]func(lib.Message) error

func (r router) Handle(ctx context.Context, m lib.Message) error { return r[string(m.Key)](m) }

func created(m lib.Message) error {
	var in order
	return codec.NewDecoderBytes(m.Value, &codec.MsgpackHandle{}).Decode(&in) // report
}

func withCheck(next lib.HandlerFunc) lib.HandlerFunc {
	v := validator.New() // silent
	return func(ctx context.Context, m lib.Message) error {
		if err := v.VarCtx(ctx, m.Value, "json"); err != nil {
			return err
		}
		return next(ctx, m)
	}
}

func withOwnCheck(next lib.HandlerFunc) lib.HandlerFunc {
	return func(ctx context.Context, m lib.Message) error {
		v := validator.New() // report
		if err := v.VarCtx(ctx, m.Value, "json"); err != nil {
			return err
		}
		return next(ctx, m)
	}
}

type shipments struct {
	v *validator.Validate
	h codec.MsgpackHandle
}

func (s *shipments) Handle(ctx context.Context, m lib.Message) error {
	var in order
	if err := codec.NewDecoderBytes(m.Value, &s.h).Decode(&in); err != nil {
		return err
	}
	return s.v.Struct(in)
}

var late *validator.Validate

func main() {
	ctx := context.Background()
	for topic, h := range map[string]lib.Handler{
		"orders":    &orders{map[string]bool{}},
		"payments":  withCheck(withOwnCheck(onPayment)),
		"routed":    router{"created": created},
		"shipments": &shipments{v: validator.New()}, // silent
		"inline": lib.HandlerFunc(func(ctx context.Context, m lib.Message) error {
			return validator.New().Var(m.Value, "json") // report
		}),
	} {
		w := lib.New(kafka.NewReader(kafka.ReaderConfig{Topic: topic}), h).OnStart(func() error {
			late = validator.New() // silent
			return nil
		})
		go func() { log.Print(w.Run(ctx)) }()
	}
	select {}
}
