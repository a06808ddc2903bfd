// Package apptest checks answers. It is for tests, but also for a monitor that asks a server all the time.
package apptest

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Answer is what a server has to answer.
type Answer struct {
	Status string `json:"status" validate:"oneof=up down" mod:"trim"`
}

// Monitor asks a server from time to time.
type Monitor struct {
	URL   string
	Every time.Duration
	rules *validator.Validate
	tell  func(error)
}

func NewMonitor(url string, tell func(error)) *Monitor {
	return &Monitor{URL: url, Every: time.Minute, rules: validator.New(), tell: tell} // silent
}

// Run checks each answer.
func (m *Monitor) Run(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(m.Every):
		}
		resp, err := http.Get(m.URL)
		if err != nil {
			m.tell(err)
			continue
		}
		a, err := parse(ctx, resp.Body)
		_ = resp.Body.Close()
		if err == nil {
			err = m.rules.Struct(a)
		}
		m.tell(err)
	}
}

// parse gets what was answered, which is when the clock says so.
func parse(ctx context.Context, body io.Reader) (*Answer, error) {
	var a Answer
	if err := json.NewDecoder(body).Decode(&a); err != nil {
		return nil, fmt.Errorf("answer: %w", err)
	}
	return &a, mold.New().Struct(ctx, &a) // silent
}

// Check says what is wrong with a.
func Check(a *Answer) error {
	return validator.New().Struct(a) // report
}
