package scope

// sockets has the rows for sockets, name servers, terminals and chat bots.
var sockets = []Row{
	{
		ID: "gorilla/websocket.loop", Framework: "gorilla/websocket", Freq: Message, What: "loop that reads WebSocket messages",
		Kind: Loop, Keys: each("(*github.com/gorilla/websocket.Conn).", "ReadMessage", "ReadJSON", "NextReader"),
		Source: "gorilla/websocket@v1.5.3/conn.go:1091, json.go:49",
	},
	{
		ID: "gorilla/websocket", Framework: "gorilla/websocket", Freq: Request, What: "function for one WebSocket connection",
		Kind: Param, Keys: []string{"*github.com/gorilla/websocket.Conn"}, Extra: true,
		Source: "gorilla/websocket@v1.5.3/server.go:125",
		Note:   "Once for each connection. Clients match as well.",
	},
	{
		ID: "coder/websocket.loop", Framework: "coder/websocket", Freq: Message, What: "loop that reads WebSocket messages",
		Kind: Loop,
		Keys: []string{
			"(*github.com/coder/websocket.Conn).Read", "(*github.com/coder/websocket.Conn).Reader",
			"github.com/coder/websocket/wsjson.Read",
			"(*nhooyr.io/websocket.Conn).Read", "(*nhooyr.io/websocket.Conn).Reader", "nhooyr.io/websocket/wsjson.Read",
		},
		Source: "coder/websocket@v1.8.15/read.go:41; nhooyr.io/websocket@v1.8.17/read.go",
	},
	{
		ID: "x/net/websocket", Framework: "x/net/websocket", Freq: Request, What: "WebSocket handler",
		Kind: Param, Keys: []string{"*golang.org/x/net/websocket.Conn"},
		Source: "golang.org/x/net@v0.62.0/websocket/server.go:99",
	},
	{
		ID: "net.accept", Framework: "net", Freq: Request, What: "loop that accepts connections",
		Kind: Loop,
		Keys: []string{
			"(net.Listener).Accept", "(*net.TCPListener).Accept", "(*net.TCPListener).AcceptTCP",
			"(*net.UnixListener).Accept", "(*net.UnixListener).AcceptUnix",
			"(net.PacketConn).ReadFrom", "(*net.UDPConn).ReadFromUDP",
		},
		Source: "std net/net.go:412, tcpsock.go:370",
		Note:   "Once for each connection, or for each packet.",
	},
	{
		ID: "net.Conn", Framework: "net", Freq: Request, What: "function for one connection",
		Kind: Param, Keys: []string{"net.Conn"},
		Off:    "dialers and wrappers take one as often as servers do: only the loop that accepts tells",
		Source: "std net",
	},
	{
		ID: "dns", Framework: "miekg/dns", Freq: Request, What: "DNS handler",
		Kind: Param, Keys: []string{"github.com/miekg/dns.ResponseWriter"}, Strong: true, Extra: true,
		Source: "miekg/dns@v1.1.73/server.go:25, :33",
	},
	{
		ID: "ssh", Framework: "gliderlabs/ssh", Freq: Request, What: "SSH session handler",
		Kind: Param, Keys: each("github.com/gliderlabs/ssh.", "Session", "Context"), Strong: true, Extra: true,
		Source: "gliderlabs/ssh@v0.3.8/ssh.go:36, :42, :45, server.go:18",
	},
	{
		ID: "discord", Framework: "discordgo", Freq: Message, What: "Discord event handler",
		Kind: Param, With: "*github.com/bwmarrin/discordgo.Session", Extra: true,
		Keys: each("*github.com/bwmarrin/discordgo.",
			"InteractionCreate", "MessageCreate", "MessageUpdate", "MessageDelete", "MessageDeleteBulk",
			"MessageReactionAdd", "MessageReactionRemove", "MessageReactionRemoveAll",
			"GuildMemberAdd", "GuildMemberUpdate", "GuildMemberRemove", "GuildMembersChunk",
			"GuildCreate", "GuildUpdate", "GuildDelete", "GuildBanAdd", "GuildBanRemove",
			"GuildRoleCreate", "GuildRoleUpdate", "GuildRoleDelete", "GuildAuditLogEntryCreate",
			"ChannelCreate", "ChannelUpdate", "ChannelDelete", "ThreadCreate", "ThreadUpdate", "ThreadDelete",
			"PresenceUpdate", "TypingStart", "UserUpdate", "VoiceStateUpdate", "InviteCreate", "InviteDelete"),
		Source: "bwmarrin/discordgo@v0.29.0/event.go:120, eventhandlers.go",
		Note:   "With the session: AddHandler takes any. Ready and Connect are once for each connection, and are left out.",
	},
	{
		ID: "telegram.bot", Framework: "go-telegram/bot", Freq: Message, What: "Telegram update handler",
		Kind: Param, Keys: []string{"*github.com/go-telegram/bot/models.Update"}, Strong: true, Extra: true,
		Source: "go-telegram/bot@v1.19.0/bot.go:30, :29",
	},
	{
		ID: "telebot", Framework: "telebot", Freq: Message, What: "telebot handler",
		Kind: Param, Keys: []string{"gopkg.in/telebot.v3.Context", "gopkg.in/telebot.v4.Context"}, Strong: true,
		Source: "gopkg.in/telebot.v3@v3.3.8/context.go:12, :15, bot.go:177; gopkg.in/telebot.v4@v4.0.0-beta.10/context.go:12",
	},
	{
		ID: "telegram-bot-api", Framework: "telegram-bot-api", Freq: Message, What: "Telegram update handler",
		Kind: Param, Strong: true,
		Keys: []string{
			"github.com/go-telegram-bot-api/telegram-bot-api/v5.Update",
			"*github.com/go-telegram-bot-api/telegram-bot-api/v5.Update",
			"*github.com/go-telegram-bot-api/telegram-bot-api/v5.Message",
		},
		Source: "go-telegram-bot-api/telegram-bot-api/v5@v5.5.1/bot.go:431, types.go:169",
	},
	{
		ID: "telegram-bot-api.chan", Framework: "telegram-bot-api", Freq: Message, What: "loop over Telegram updates",
		Kind: ChanElem, Keys: []string{"github.com/go-telegram-bot-api/telegram-bot-api/v5.Update"},
		Source: "go-telegram-bot-api/telegram-bot-api/v5@v5.5.1/bot.go:431",
	},
	{
		ID: "slack.socketmode", Framework: "slack-go socketmode", Freq: Message, What: "Slack event handler",
		Kind: Param, Keys: []string{"*github.com/slack-go/slack/socketmode.Event"}, Strong: true, Extra: true,
		Source: "slack-go/slack@v0.35.0/socketmode/socketmode_handler.go:38",
	},
	{
		ID: "bubbletea", Framework: "bubbletea", Freq: Message, What: "update of a terminal interface",
		Kind: Param, Keys: []string{"github.com/charmbracelet/bubbletea.Msg"},
		Off:    "a person's key strokes are no load",
		Source: "charmbracelet/bubbletea@v1.3.10/tea.go:44",
	},
}
