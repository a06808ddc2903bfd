package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// A service is a running priceapi.
type service struct {
	cmd        *exec.Cmd
	url, debug string // addresses
	client     *http.Client
}

// startService starts the service and waits until it listens.
func startService(ctx context.Context, program, db, shop string) (*service, error) {
	cmd := exec.CommandContext(ctx, program, "-addr=127.0.0.1:0", "-debug=127.0.0.1:0", "-db="+db, "-shop="+shop)
	log, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &service{cmd: cmd, client: &http.Client{Timeout: 10 * time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
	address := regexp.MustCompile(`msg=(listening|profiles) address=(\S+)|INFO (listening|profiles) address=(\S+)`)
	lines := bufio.NewScanner(log)
	for (s.url == "" || s.debug == "") && lines.Scan() {
		if m := address.FindStringSubmatch(lines.Text()); m != nil {
			if m[1]+m[3] == "listening" {
				s.url = "http://" + m[2] + m[4]
			} else {
				s.debug = "http://" + m[2] + m[4] + "/debug/pprof/"
			}
		}
	}
	if s.url == "" || s.debug == "" {
		return nil, errors.Join(errors.New("the service does not listen: "+lines.Text()), cmd.Process.Kill(), cmd.Wait())
	}
	go func() { _, _ = io.Copy(io.Discard, log) }()
	return s, nil
}

// stop ends the service.
func (s *service) stop() error {
	s.client.CloseIdleConnections()
	if err := s.cmd.Process.Kill(); err != nil {
		return err
	}
	_ = s.cmd.Wait() // it was killed
	return nil
}

// get returns what an address answers.
func (s *service) get(url string) ([]byte, error) {
	resp, err := s.client.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err == nil && resp.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", url, resp.Status)
	}
	return data, err
}

// A sample is the state of the service at a time.
type sample struct {
	Second     float64 // since the load began
	Heap       int64   // bytes in use after a collection
	RSS        int64   // bytes; 0 where the system does not tell
	Allocated  int64   // bytes since the start
	Objects    int64   // allocated since the start
	Goroutines int64
	Requests   int64 // answered since the load began
}

// sample collects garbage, and measures.
func (s *service) sample() (sample, error) {
	text, err := s.get(s.debug + "heap?gc=1&debug=1")
	if err != nil {
		return sample{}, err
	}
	var m sample
	for name, to := range map[string]*int64{"HeapAlloc": &m.Heap, "TotalAlloc": &m.Allocated, "Mallocs": &m.Objects} {
		if *to, err = number(string(text), "# "+name+" = "); err != nil {
			return sample{}, err
		}
	}
	if text, err = s.get(s.debug + "goroutine?debug=1"); err != nil {
		return sample{}, err
	}
	if m.Goroutines, err = number(string(text), "goroutine profile: total "); err != nil {
		return sample{}, err
	}
	m.RSS = resident(s.cmd.Process.Pid)
	return m, nil
}

// number reads the number behind a label.
func number(text, label string) (int64, error) {
	_, rest, ok := strings.Cut(text, label)
	if !ok {
		return 0, fmt.Errorf("no %q in the profile", label)
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	if end >= 0 {
		rest = rest[:end]
	}
	return strconv.ParseInt(rest, 10, 64)
}

// resident returns the memory of a process that is not paged out.
func resident(pid int) int64 {
	out, err := exec.Command("ps", "-o", "rss=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		return 0
	}
	kb, _ := strconv.ParseInt(strings.TrimSpace(string(out)), 10, 64)
	return kb << 10
}

// A shop answers what the service asks of one.
type shop struct {
	*http.Server
	address string
}

func openShop() (*shop, error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	srv := &http.Server{ReadHeaderTimeout: time.Minute, Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"shop":"Corner","amount":"499.00","currency":"EUR"}`)
	})}
	go func() { _ = srv.Serve(ln) }()
	return &shop{srv, "http://" + ln.Addr().String()}, nil
}

// busy returns the load average of the last minute, where the system tells it.
func busy() float64 {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return 0
	}
	first, _, _ := strings.Cut(string(text), " ")
	load, _ := strconv.ParseFloat(first, 64)
	return load
}

// machine tells where it was measured.
func machine() string {
	model := ""
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if _, rest, ok := strings.Cut(string(info), "model name"); ok {
			line, _, _ := strings.Cut(rest, "\n")
			model = ", " + strings.TrimSpace(strings.TrimLeft(line, "\t :"))
		}
	}
	return fmt.Sprintf("%s %s/%s, %d CPUs%s", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), model)
}
