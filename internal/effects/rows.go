package effects

var rows = []Row{
	{NeverReturns, []string{"os.Exit", "syscall.Exit", "runtime.Goexit"}, "package documentation: the program, or the goroutine, ends"},
	{NeverReturns, []string{
		"log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln",
		"(*log.Logger).Fatal", "(*log.Logger).Fatalf", "(*log.Logger).Fatalln",
		"(*log.Logger).Panic", "(*log.Logger).Panicf", "(*log.Logger).Panicln",
	}, "log: followed by os.Exit(1), or panic"},
	{NeverReturns, []string{
		"github.com/sirupsen/logrus.Fatal", "github.com/sirupsen/logrus.Fatalf", "github.com/sirupsen/logrus.Fatalln",
		"github.com/sirupsen/logrus.Panic", "github.com/sirupsen/logrus.Panicf", "github.com/sirupsen/logrus.Panicln",
		"(*github.com/sirupsen/logrus.Logger).Fatal", "(*github.com/sirupsen/logrus.Logger).Fatalf", "(*github.com/sirupsen/logrus.Logger).Fatalln",
		"(*github.com/sirupsen/logrus.Entry).Fatal", "(*github.com/sirupsen/logrus.Entry).Fatalf", "(*github.com/sirupsen/logrus.Entry).Fatalln",
	}, "logrus exported.go, logger.go: calls Exit(1), or panics"},
	{NeverReturns, []string{
		"(*go.uber.org/zap.Logger).Fatal", "(*go.uber.org/zap.Logger).Panic",
		"(*go.uber.org/zap.SugaredLogger).Fatal", "(*go.uber.org/zap.SugaredLogger).Fatalf", "(*go.uber.org/zap.SugaredLogger).Fatalw", "(*go.uber.org/zap.SugaredLogger).Fatalln",
		"(*go.uber.org/zap.SugaredLogger).Panic", "(*go.uber.org/zap.SugaredLogger).Panicf", "(*go.uber.org/zap.SugaredLogger).Panicw",
	}, "zap logger.go: the process exits, even if logging at that level is off"},
	{NeverReturns, []string{
		"k8s.io/klog/v2.Fatal", "k8s.io/klog/v2.Fatalf", "k8s.io/klog/v2.Fatalln", "k8s.io/klog/v2.FatalDepth",
		"k8s.io/klog/v2.Exit", "k8s.io/klog/v2.Exitf", "k8s.io/klog/v2.Exitln",
		"k8s.io/klog.Fatal", "k8s.io/klog.Fatalf", "k8s.io/klog.Fatalln",
		"github.com/golang/glog.Fatal", "github.com/golang/glog.Fatalf", "github.com/golang/glog.Fatalln",
		"github.com/golang/glog.Exit", "github.com/golang/glog.Exitf", "github.com/golang/glog.Exitln",
	}, "klog.go, glog.go: then calls os.Exit"},

	{Waits, []string{"time.Sleep", "time.After", "time.NewTimer", "(*time.Timer).Reset"}, "time: a duration passes, or is waited for"},
	{Waits, []string{
		"(github.com/cenkalti/backoff/v4.BackOff).NextBackOff", "(*github.com/cenkalti/backoff/v4.ExponentialBackOff).NextBackOff", "github.com/cenkalti/backoff/v4.NewTicker",
		"(github.com/cenkalti/backoff/v5.BackOff).NextBackOff", "(*github.com/cenkalti/backoff/v5.ExponentialBackOff).NextBackOff", "github.com/cenkalti/backoff/v5.NewTicker",
		"(github.com/cenkalti/backoff.BackOff).NextBackOff", "(*github.com/cenkalti/backoff.ExponentialBackOff).NextBackOff",
	}, "cenkalti/backoff: the duration to wait before the next retry"},
	{Waits, []string{"(*github.com/jpillora/backoff.Backoff).Duration", "(*github.com/jpillora/backoff.Backoff).ForAttempt"}, "jpillora/backoff: the duration of the current attempt"},
	{Waits, []string{"(*k8s.io/apimachinery/pkg/util/wait.Backoff).Step", "k8s.io/apimachinery/pkg/util/wait.Jitter", "(*k8s.io/client-go/util/flowcontrol.Backoff).Next"}, "apimachinery util/wait, client-go flowcontrol: the next duration"},
	{Waits, []string{"(*golang.org/x/time/rate.Limiter).Wait", "(*golang.org/x/time/rate.Limiter).WaitN"}, "x/time/rate: blocks until there is a token"},

	{Spawns, []string{"(*sync.WaitGroup).Go", "(*golang.org/x/sync/errgroup.Group).Go", "(*golang.org/x/sync/errgroup.Group).TryGo"}, "calls f in a new goroutine"},
	{Spawns, []string{"(*github.com/sourcegraph/conc.WaitGroup).Go", "(*github.com/sourcegraph/conc/pool.Pool).Go", "(*github.com/sourcegraph/conc/pool.ContextPool).Go", "(*github.com/sourcegraph/conc/pool.ErrorPool).Go"}, "conc: spawns a goroutine, or gives the task to one"},
	{Spawns, []string{"github.com/panjf2000/ants/v2.Submit", "(*github.com/panjf2000/ants/v2.Pool).Submit", "(*github.com/gammazero/workerpool.WorkerPool).Submit", "(*github.com/alitto/pond.WorkerPool).Submit"}, "a worker of the pool runs the task"},

	{StopsOnFalse, []string{"(*sync.Map).Range", "(github.com/tidwall/gjson.Result).ForEach"}, "if f returns false, the iteration stops"},
	{StopsOnTrue, []string{"slices.ContainsFunc", "slices.IndexFunc", "strings.ContainsFunc", "strings.IndexFunc"}, "the first element that satisfies f ends the search"},
	{StopsOnError, []string{"path/filepath.WalkDir", "path/filepath.Walk", "io/fs.WalkDir"}, "io/fs walk.go: skips the rest for SkipAll, returns any other error"},

	{Yields, []string{"(*golang.org/x/sync/singleflight.Group).Do"}, "singleflight.go: the results of fn, which nobody keeps after the flight"},
	{Yields, []string{
		"github.com/cenkalti/backoff/v4.RetryWithData", "github.com/cenkalti/backoff/v5.Retry", "github.com/avast/retry-go/v4.DoWithData",
	}, "the data of the attempt that succeeds"},

	{Spends, []string{
		"github.com/modelcontextprotocol/go-sdk/mcp.NewStreamableHTTPHandler", "github.com/modelcontextprotocol/go-sdk/mcp.NewSSEHandler",
	}, "go-sdk mcp/streamable.go, mcp/sse.go: getServer is called for each new session"},

	{Clock, []string{"time.Now", "time.Since", "time.Until", "math/rand.*", "math/rand/v2.*", "crypto/rand.*", "github.com/google/uuid.*"}, "another answer on each call"},
	{Textual, []string{"strings.*", "strconv.*", "fmt.*", "net/url.*", "bytes.*", "regexp.*", "html.*"}, "the text of the arguments is what they compute on"},
	{Textual, []string{"net.ParseIP", "net.ParseCIDR", "net.ParseMAC", "net/netip.*", "net/mail.*", "time.Parse", "time.ParseInLocation", "time.ParseDuration", "unicode/utf8.*"}, "what the text says, as a value"},
	{Textual, []string{"encoding/ascii85.*", "encoding/asn1.*", "encoding/base32.*", "encoding/base64.*", "encoding/binary.*", "encoding/csv.*", "encoding/gob.*", "encoding/hex.*", "encoding/json.*", "encoding/pem.*", "encoding/xml.*"}, "decoders and encoders"},
	{Copies, []string{
		"(*net/http.Transport).Clone", "(*crypto/tls.Config).Clone", "(net/http.Header).Clone", "(*net/http.Request).Clone",
		"(*crypto/x509.CertPool).Clone",
	}, "a copy of its own"},

	{TakesOut, []string{"(*sync.Map).Delete", "(*sync.Map).LoadAndDelete", "(*sync.Map).Clear"}, "the entry, or all of them, are not there afterwards"},

	{MakesError, []string{"errors.New", "fmt.Errorf"}, "an error in any case"},

	{Shortens, []string{"slices.Delete", "slices.DeleteFunc", "slices.Clip", "slices.Compact", "slices.CompactFunc"}, "the list without some of its elements"},

	{CutsOut, []string{"slices.Delete"}, "the list without the elements from one number up to another"},

	{AsksType, []string{"reflect.TypeOf"}, "the type of what it is given"},

	{Elements, []string{"slices.All", "slices.Values", "slices.Backward", "maps.All", "maps.Keys", "maps.Values"}, "slices/iter.go, maps/iter.go: over s, over m"},

	{Reflects, []string{"reflect.ValueOf"}, "a Value initialized to the concrete value"},
	{AsksUnset, []string{"(reflect.Value).IsNil", "(reflect.Value).IsZero"}, "whether v is nil, or the zero value"},

	{Timing, []string{"time.*", "context.*"}, "for measuring and displaying time; deadlines, cancellation signals"},

	{ReadsFiles, []string{
		"html/template.ParseFiles", "html/template.ParseGlob", "(*html/template.Template).ParseFiles", "(*html/template.Template).ParseGlob",
		"text/template.ParseFiles", "text/template.ParseGlob", "(*text/template.Template).ParseFiles", "(*text/template.Template).ParseGlob",
		"path/filepath.Glob", "path/filepath.Walk", "path/filepath.WalkDir", "path/filepath.EvalSymlinks",
		"io/fs.Glob", "io/fs.ReadFile", "io/fs.ReadDir", "io/fs.Stat", "io/fs.WalkDir",
		"crypto/tls.LoadX509KeyPair", "crypto/x509.SystemCertPool",
	}, "reads the files that its arguments name, or those of the system"},
	{ReadsFiles, []string{
		"github.com/hamba/avro.ParseFiles", "github.com/hamba/avro/v2.ParseFiles",
		"(*github.com/nicksnyder/go-i18n/v2/i18n.Bundle).LoadMessageFile", "(*github.com/nicksnyder/go-i18n/v2/i18n.Bundle).MustLoadMessageFile",
		"(*github.com/getkin/kin-openapi/openapi3.Loader).LoadFromFile", "(*github.com/getkin/kin-openapi/openapi3.Loader).LoadFromURI",
		"(*github.com/flosch/pongo2/v6.TemplateSet).FromFile", "(*github.com/flosch/pongo2/v6.TemplateSet).FromCache",
	}, "reads the files that its arguments name"},
}
