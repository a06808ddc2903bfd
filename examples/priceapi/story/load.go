package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// A call is one request of the mix, and the status that it must have.
type call struct {
	method, path, body string
	status             int
}

// mix is what the users of the service do: each finding of mapperlint but the
// one of the export is on the way of one of them. None of them adds data.
var mix = []call{
	{http.MethodPost, "/devices", `{"name":"Phone"}`, http.StatusUnprocessableEntity},
	{http.MethodGet, "/devices?vendor=Acme", "", http.StatusOK},
	{http.MethodGet, "/devices/d00000001/prices", "", http.StatusOK},
	{http.MethodPost, "/alerts", `{"device_id":"d00000001","threshold":"500","currency":"EUR","notify":"nobody"}`, http.StatusUnprocessableEntity},
	{http.MethodGet, "/devices/d00000001/prices/USD", "", http.StatusOK},
	{http.MethodPost, "/devices/d00000001/refresh", "", http.StatusOK},
}

// A result is what a service did under load.
type result struct {
	Steady, Fast part
	Samples      []sample // over both parts
	Busy         float64  // how many processes wanted a processor when it ended: 1-minute load average; 0 if unknown
}

// A part is load of one kind.
type part struct {
	Requests   int
	Seconds    float64
	P50, P99   float64 // milliseconds
	Throughput float64 // requests a second
	Allocated  int64   // bytes
	Objects    int64
	Before     sample
	After      sample
}

// A loader sends requests and counts them.
type loader struct {
	*service
	sent, answered atomic.Int64
	begin          time.Time

	mu        sync.Mutex
	latencies []time.Duration
	err       error
}

// load puts the service under load, and hands its profiles over.
func (s *service) load(ctx context.Context, p plan, keep func(kind string, data []byte) error) (result, error) {
	l := &loader{service: s, begin: time.Now()}
	if err := l.prepare(ctx); err != nil {
		return result{}, err
	}
	l.begin = time.Now()
	stop := l.watch(p.every)
	cpu := make(chan error, 1)
	go func() { cpu <- l.keep(fmt.Sprintf("profile?seconds=%d", p.Seconds+1), "profile", keep) }()
	steady, err := l.part(func() { l.steady(ctx, p) })
	if err != nil {
		return result{}, errors.Join(err, l.err, <-cpu)
	}
	fast, err := l.part(func() { l.fast(ctx, p) })
	err = errors.Join(err, <-cpu, l.err, ctx.Err())
	samples := stop()
	if err != nil {
		return result{}, err
	}
	for _, kind := range []string{"heap", "goroutine"} {
		err = errors.Join(err, l.keep(kind+"?gc=1", kind, keep))
	}
	return result{steady, fast, append(append([]sample{steady.Before}, samples...), fast.After), busy()}, err
}

func (l *loader) keep(path, kind string, keep func(string, []byte) error) error {
	data, err := l.get(l.debug + path)
	if err != nil {
		return err
	}
	return keep(kind, data)
}

// prepare makes what the requests speak of, and sends each once.
func (l *loader) prepare(ctx context.Context) error {
	if err := l.send(ctx, call{http.MethodPost, "/devices", `{"name":"Phone","vendor":"Acme"}`, http.StatusCreated}); err != nil {
		return err
	}
	for _, amount := range []string{"529.00", "519.00", "509.00"} {
		body := fmt.Sprintf(`{"amount":%q,"currency":"EUR","shop":"Corner"}`, amount)
		if err := l.send(ctx, call{http.MethodPost, "/devices/d00000001/prices", body, http.StatusCreated}); err != nil {
			return err
		}
	}
	for _, c := range mix {
		if err := l.send(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// part measures what happens meanwhile.
func (l *loader) part(do func()) (p part, err error) {
	if p.Before, err = l.measured(); err != nil {
		return p, err
	}
	l.latencies = nil
	start := time.Now()
	do()
	p.Seconds = time.Since(start).Seconds()
	if p.After, err = l.measured(); err != nil {
		return p, err
	}
	if len(l.latencies) == 0 {
		return p, errors.New("no request was answered")
	}
	slices.Sort(l.latencies)
	at := func(q float64) float64 {
		return float64(l.latencies[int(q*float64(len(l.latencies)-1))].Microseconds()) / 1000
	}
	p.Requests, p.P50, p.P99 = len(l.latencies), at(0.5), at(0.99)
	p.Throughput = float64(p.Requests) / p.Seconds
	p.Allocated, p.Objects = p.After.Allocated-p.Before.Allocated, p.After.Objects-p.Before.Objects
	return p, nil
}

func (l *loader) measured() (sample, error) {
	m, err := l.sample()
	m.Second, m.Requests = time.Since(l.begin).Seconds(), l.answered.Load()
	return m, err
}

// watch measures from time to time until it is stopped.
func (l *loader) watch(every time.Duration) (stop func() []sample) {
	quit, done := make(chan struct{}), make(chan []sample)
	go func() {
		var list []sample
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			select {
			case <-quit:
				done <- list
				return
			case <-tick.C:
				if m, err := l.measured(); err == nil {
					list = append(list, m)
				} else {
					l.fail(err)
				}
			}
		}
	}()
	return func() []sample { close(quit); return <-done }
}

// steady sends a request whenever it is time, answered or not.
func (l *loader) steady(ctx context.Context, p plan) {
	tick := time.NewTicker(time.Second / time.Duration(p.Rate))
	defer tick.Stop()
	var running sync.WaitGroup
	for range p.Seconds * p.Rate {
		select {
		case <-ctx.Done():
		case <-tick.C:
		}
		running.Go(func() { l.next(ctx) })
	}
	running.Wait()
}

// fast sends requests as fast as they are answered.
func (l *loader) fast(ctx context.Context, p plan) {
	var left atomic.Int64
	left.Store(int64(p.Requests))
	var running sync.WaitGroup
	for range p.Workers {
		running.Go(func() {
			for left.Add(-1) >= 0 && ctx.Err() == nil {
				l.next(ctx)
			}
		})
	}
	running.Wait()
}

// next sends the next request of the mix.
func (l *loader) next(ctx context.Context) {
	c := mix[int(l.sent.Add(1))%len(mix)]
	start := time.Now()
	if err := l.send(ctx, c); err != nil {
		l.fail(err)
		return
	}
	took := time.Since(start)
	l.answered.Add(1)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.latencies = append(l.latencies, took)
}

// fail keeps the first error.
func (l *loader) fail(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.err == nil {
		l.err = err
	}
}

// send sends a request, whose answer must have its status.
func (l *loader) send(ctx context.Context, c call) error {
	req, err := http.NewRequestWithContext(ctx, c.method, l.url+c.path, strings.NewReader(c.body))
	if err != nil {
		return err
	}
	req.Header.Set("X-Client-Id", "story")
	resp, err := l.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err == nil && resp.StatusCode != c.status {
		err = fmt.Errorf("%s %s: %s, want %d: %s", c.method, c.path, resp.Status, c.status, text)
	}
	return err
}
