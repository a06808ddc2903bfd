package profile

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// fetcher is a program that fetches one address. It is a program of its own, to
// be built by the go command when it is asked for: what speaks HTTP in this one
// would be loaded, and slow its start, for each package of each go vet.
//
//go:embed fetcher/main.go
var fetcher []byte

// patience is how long a server may take beyond what it is asked to measure: a
// CPU profile takes 30 seconds where nothing is asked.
const patience = 60 * time.Second

// IsAddress reports whether a value is one to fetch, and no file.
func IsAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// Fetch gets a profile from the address of net/http/pprof, as
// http://127.0.0.1:6060/debug/pprof/heap?seconds=10, with a limit of [MaxFile]
// bytes, and of time. It does not follow redirections. An error is one line.
func Fetch(address string) (*Profile, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return nil, errors.New("not an address")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt) // or what is below would stay
	defer stop()
	dir, err := os.MkdirTemp("", "mapperlint-fetch")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	program, err := buildFetcher(ctx, dir)
	if err == nil {
		var p *Profile
		if p, err = runFetcher(ctx, program, address, patience+measuring(u.Query()), MaxFile); err == nil {
			return p, nil
		}
	}
	if ctx.Err() != nil {
		err = errors.New("interrupted")
	}
	return nil, err
}

func runFetcher(ctx context.Context, program, address string, limit time.Duration, size int64) (*Profile, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, address, strconv.FormatInt(size+1, 10))
	var out, msg bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &msg
	if err := cmd.Run(); err != nil {
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return nil, fmt.Errorf("no answer in %v", limit)
		}
		said := strings.Join(strings.Fields(msg.String()), " ")
		if strings.HasPrefix(said, "the server answers 404") {
			said += " (" + wantAddress + ")"
		}
		return nil, errors.New(said)
	}
	max := enough
	max.file = size
	return read(address, &out, max)
}

// measuring is how long the server is asked to measure.
func measuring(query url.Values) time.Duration {
	if n, err := strconv.Atoi(query.Get("seconds")); err == nil && n > 0 {
		return min(time.Duration(n)*time.Second, time.Hour)
	}
	return 0
}

// buildFetcher has the go command compile the program, which needs the standard
// library alone.
func buildFetcher(ctx context.Context, dir string) (string, error) {
	src := filepath.Join(dir, "main.go")
	if err := os.WriteFile(src, fetcher, 0o600); err != nil {
		return "", err
	}
	program := filepath.Join(dir, "fetch.exe")
	cmd := exec.CommandContext(ctx, "go", "build", "-o", program, src)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GO111MODULE=on", "GOTOOLCHAIN=local")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("the program that fetches cannot be built: %w: %s", err, strings.Join(strings.Fields(string(out)), " "))
	}
	return program, nil
}
