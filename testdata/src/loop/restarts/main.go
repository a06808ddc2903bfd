//mapperlint:config groups=all

// Command restarts starts a server again and again, and does work in loops beside it.
package main

import (
	"context"
	"net/http"
	"regexp"
	"time"
)

type server struct {
	client *http.Client
	names  *regexp.Regexp
}

func build() *server {
	return &server{
		client: &http.Client{Transport: &http.Transport{MaxIdleConns: 2}}, // silent: loop/restarts
		names:  regexp.MustCompile(`^[a-z]+$`),                            // silent: loop/restarts
	}
}

func (s *server) Start() error                  { return http.ListenAndServe(":80", nil) }
func (s *server) Run(ctx context.Context) error { <-ctx.Done(); return nil }
func (s *server) Close() error                  { return nil }
func (s *server) Next() string                  { return "" }

func main() {
	go jobs(make(chan string))
	go paused()
	go aside()
	go fetched()
	for {
		s := build()
		if err := s.Start(); err != nil {
			println(err.Error())
		}
	}
}

// jobs has a server for each job.
func jobs(ch chan string) {
	for {
		s := &server{names: regexp.MustCompile(`^[0-9]+$`)} // want `on every iteration of the loop at line \d+ of jobs`
		_ = s.names.MatchString(<-ch)
		_ = s.Start()
	}
}

// paused works, and waits for its next turn.
func paused() {
	for {
		s := buildPaused()
		_ = s.Run(context.Background())
		_ = s.names.MatchString("x")
		time.Sleep(time.Minute)
	}
}

func buildPaused() *server {
	return &server{names: regexp.MustCompile(`^[a-f]+$`)} // silent: loop/waits-for-clock
}

// aside leaves it to others.
func aside() {
	for {
		s := buildAside()
		go s.Start()
		_ = s.names.MatchString("x")
		_ = s.Close()
	}
}

func buildAside() *server {
	return &server{names: regexp.MustCompile(`^[g-k]+$`)} // want `on every iteration of the loop at line \d+ of aside`
}

// fetched asks it for something to work on.
func fetched() {
	for {
		s := buildFetched()
		_ = s.names.MatchString(s.Next())
	}
}

func buildFetched() *server {
	return &server{names: regexp.MustCompile(`^[l-p]+$`)} // want `on every iteration of the loop at line \d+ of fetched`
}
