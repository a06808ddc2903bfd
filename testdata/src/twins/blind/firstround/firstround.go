// Package main consumes messages for ever and builds in the first round only, or in every round.
package main

import (
	"context"
	"encoding/json"

	"github.com/go-playground/validator/v10"
	"github.com/segmentio/kafka-go"
)

type event struct{ ID string }

func main() {
	ctx := context.Background()
	r := kafka.NewReader(kafka.ReaderConfig{Topic: "events"})
	go consumeA(ctx, r)
	go consumeB(ctx, r)
	go consumeC(ctx, r)
	go consumeD(ctx, r)
	go consumeE(ctx, r)
	go consumeF(ctx, r)
	go consumeG(ctx, r)
	consumeH(ctx, r)
}

func decode(m kafka.Message) (e event) {
	_ = json.Unmarshal(m.Value, &e)
	return e
}

func consumeA(ctx context.Context, r *kafka.Reader) {
	var v *validator.Validate
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		if v == nil {
			v = validator.New() // silent
		}
		_ = v.Struct(decode(m))
	}
}

func consumeB(ctx context.Context, r *kafka.Reader) {
	var v *validator.Validate
	for n := 0; ; n++ {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		if n == 0 {
			v = validator.New() // silent
		}
		_ = v.Struct(decode(m))
	}
}

func consumeC(ctx context.Context, r *kafka.Reader) {
	var v *validator.Validate
	first := true
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		if first {
			first = false
			v = validator.New() // silent
		}
		_ = v.Struct(decode(m))
	}
}

func consumeD(ctx context.Context, r *kafka.Reader) {
	var v *validator.Validate
	check := func(e event) error {
		if v == nil {
			v = validator.New() // silent
		}
		return v.Struct(e)
	}
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		_ = check(decode(m))
	}
}

func consumeE(ctx context.Context, r *kafka.Reader) {
	v := validator.New() // silent
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		_ = v.Struct(decode(m))
	}
}

func consumeF(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		var v *validator.Validate
		if v == nil {
			v = validator.New() // report
		}
		_ = v.Struct(decode(m))
	}
}

func consumeG(ctx context.Context, r *kafka.Reader) {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		first := true
		var v *validator.Validate
		if first {
			v = validator.New() // report
		}
		_ = v.Struct(decode(m))
	}
}

func consumeH(ctx context.Context, r *kafka.Reader) {
	var v *validator.Validate
	for n := 0; ; n++ {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return
		}
		if n >= 0 {
			v = validator.New() // report
		}
		_ = v.Struct(decode(m))
	}
}
