package setup

import (
	"bytes"
	"encoding/gob"
	"log"
	"log/slog"
	"maps"
	"math/rand"
	"mime"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	table "github.com/mapperlint/mapperlint/internal/setup"
)

// child is the variable by which a process of this test is told which race to run.
const child = "MAPPERLINT_RACE"

func TestMain(m *testing.M) {
	if id := os.Getenv(child); id != "" {
		races[id]().run()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestRace: configuring what is in use is a data race, each in a process of its
// own, which the race detector, or the runtime, ends.
func TestRace(t *testing.T) {
	if !underRace {
		t.Skip("needs -race")
	}
	for _, id := range slices.Sorted(maps.Keys(races)) {
		t.Run(id, func(t *testing.T) {
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), child+"="+id, "GORACE=halt_on_error=1")
			out, err := cmd.CombinedOutput()
			if err == nil || !bytes.Contains(out, []byte("DATA RACE")) && !bytes.Contains(out, []byte("concurrent map")) {
				t.Errorf("no race: %v\n%s", err, out)
			}
		})
	}
}

// TestAgain: the second call panics.
func TestAgain(t *testing.T) {
	for _, id := range slices.Sorted(maps.Keys(panics)) {
		t.Run(id, func(t *testing.T) {
			panics[id]()
			defer func() {
				if recover() == nil {
					t.Error("the second call does not panic")
				}
			}()
			panics[id]()
		})
	}
}

// TestGrowth: each call adds one more.
func TestGrowth(t *testing.T) {
	for _, id := range slices.Sorted(maps.Keys(grows)) {
		t.Run(id, func(t *testing.T) {
			first := grows[id]()
			if second, third := grows[id](), grows[id](); second <= first || third <= second {
				t.Errorf("%d, %d, %d", first, second, third)
			}
		})
	}
}

// TestGlobal: what one sets, all get.
func TestGlobal(t *testing.T) {
	t.Run("slog", func(t *testing.T) {
		old := slog.Default()
		defer slog.SetDefault(old)
		var mine, last bytes.Buffer
		slog.SetDefault(slog.New(slog.NewTextHandler(&mine, nil)))
		slog.SetDefault(slog.New(slog.NewTextHandler(&last, nil)))
		slog.Info("mine")
		if mine.Len() > 0 || last.Len() == 0 {
			t.Error("the line is not in the logger of the last")
		}
	})
	t.Run("log", func(t *testing.T) {
		defer log.SetOutput(os.Stderr)
		defer log.SetPrefix("")
		var b bytes.Buffer
		log.SetOutput(&b)
		log.SetPrefix("another ")
		log.Print("mine")
		if !strings.HasPrefix(b.String(), "another ") {
			t.Errorf("%q", &b)
		}
	})
	t.Run("mime", func(t *testing.T) {
		if err := mime.AddExtensionType(".mapperlint", "text/one"); err != nil {
			t.Fatal(err)
		}
		if err := mime.AddExtensionType(".mapperlint", "text/two"); err != nil {
			t.Fatal(err)
		}
		if got := mime.TypeByExtension(".mapperlint"); !strings.HasPrefix(got, "text/two") {
			t.Error(got)
		}
	})
	t.Run("rand", func(t *testing.T) {
		t.Setenv("GODEBUG", "randseednop=0") // since Go 1.24 Seed does nothing by default
		rand.Seed(1)
		first := rand.Int()
		rand.Seed(1)
		if rand.Int() != first {
			t.Error("the sequence does not start again")
		}
	})
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		t.Run(id, func(t *testing.T) {
			if got := changed[id](); got != "another" {
				t.Errorf("one gets what is of %q", got)
			}
		})
	}
	t.Run("gob", func(t *testing.T) {
		if err := gobbed(); err == nil {
			t.Error("decoded before the registration")
		}
		gob.RegisterName("first", named{})
		gob.RegisterName("first", named{}) // the same again does nothing
		if err := gobbed(); err != nil {
			t.Error(err)
		}
		defer func() {
			if recover() == nil {
				t.Error("another name for the type does not panic")
			}
		}()
		gob.RegisterName("second", named{})
	})
	t.Run("template", func(t *testing.T) {
		if got := funcsOfAnother(); got != "another" {
			t.Errorf("the template got the function of %q", got)
		}
	})
}

// TestMost: what messages say of gin, which adds handlers until it panics.
func TestMost(t *testing.T) {
	if n := ginMost(); n != 62 {
		t.Errorf("gin takes %d handlers", n)
	}
}

// TestRows: each row names the test that shows it, and the test is there, or
// says why nothing was run.
func TestRows(t *testing.T) {
	shown := make(map[string]bool)
	for _, id := range []string{"slog", "log", "mime", "rand", "gob"} {
		shown["TestGlobal/"+id] = true
	}
	for test, ids := range map[string][]string{
		"TestRace/":   slices.Collect(maps.Keys(races)),
		"TestAgain/":  slices.Collect(maps.Keys(panics)),
		"TestGrowth/": slices.Collect(maps.Keys(grows)),
		"TestGlobal/": slices.Collect(maps.Keys(changed)),
	} {
		for _, id := range ids {
			shown[test+id] = true
		}
	}
	for _, r := range table.Rows() {
		switch {
		case (r.Test == "") == (r.NotRun == ""):
			t.Errorf("%s: wants either a test or a reason why nothing was run", r.ID)
		case r.Test != "" && !shown[r.Test]:
			t.Errorf("%s: there is no %s", r.ID, r.Test)
		}
		delete(shown, r.Test)
	}
	for test := range shown {
		t.Errorf("%s shows no row", test)
	}
}
